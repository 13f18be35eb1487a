import type { Page } from '@playwright/test'
import { expect, getOrderId, save, savedNotice, signOut, test } from '../portal'

// Each story has orders of its own.
const order = (index: number) => getOrderId('usr_1002', index)
const toPath = (index: number) => `/orders/${order(index)}`

const name = (page: Page) => page.getByLabel('Company or full name')
const restored = (page: Page) => page.getByText('You typed this before')
const discard = (page: Page) => page.getByRole('button', { name: 'Discard it' })
const stored = (page: Page) =>
  page.evaluate(() => Object.entries(localStorage).filter(([key]) => key.startsWith('portico')))

test('what was typed is restored after a reload and in a new tab, and can be discarded', async ({
  page,
  context,
  openLink,
}) => {
  await openLink(page, 'usr_1002', toPath(120))
  const before = await name(page).inputValue()
  await name(page).fill('Typed and not saved')
  await page.reload()
  await expect(restored(page)).toBeVisible()
  await expect(name(page)).toHaveValue('Typed and not saved')
  await page.close()
  const later = await context.newPage()
  await later.goto(toPath(120))
  await expect(restored(later)).toBeVisible()
  await expect(name(later)).toHaveValue('Typed and not saved')
  await discard(later).click()
  await expect(name(later)).toHaveValue(before)
  await expect(name(later)).toBeFocused()
  expect(await stored(later)).toEqual([])
  await later.reload()
  await later.waitForLoadState('networkidle')
  await expect(name(later)).toHaveValue(before)
  await expect(restored(later)).toBeHidden()
})

test('a draft doesn’t reveal its customer, and is deleted when it is undone or saved', async ({
  page,
  openLink,
  api,
}) => {
  await openLink(page, 'usr_1002', toPath(121))
  const before = await name(page).inputValue()
  await name(page).fill('Typed')
  const [[key, text] = ['', '']] = await stored(page)
  const customer = await api.customer('usr_1002')
  expect(key).toContain(order(121))
  for (const secret of [customer.id, customer.email, 'polar_', 'usr_1002']) {
    expect(`${key} ${text}`).not.toContain(secret)
  }
  await name(page).fill(before)
  expect(await stored(page)).toEqual([])
  await name(page).fill('Typed and saved')
  await save(page)
  await expect(savedNotice(page)).toBeVisible()
  expect(await stored(page)).toEqual([])
})

test('a draft is deleted by signing out and after a day, and nobody else gets it', async ({
  page,
  openLink,
}) => {
  await page.clock.install()
  await openLink(page, 'usr_1002', toPath(122))
  await name(page).fill('Typed')
  await page.clock.setFixedTime(Date.now() + 23 * 3_600_000)
  await page.reload()
  await expect(restored(page)).toBeVisible()
  await page.clock.setFixedTime(Date.now() + 25 * 3_600_000)
  await page.reload()
  await page.waitForLoadState('networkidle')
  await expect(restored(page)).toBeHidden()
  expect(await stored(page)).toEqual([])
  await name(page).fill('Typed again')
  await openLink(page, 'usr_1014', `/orders/${getOrderId('usr_1014', 0)}`)
  await page.waitForLoadState('networkidle')
  await expect(restored(page)).toBeHidden()
  await expect(name(page)).not.toHaveValue('Typed again')
  expect(await stored(page)).toHaveLength(1)
  await signOut(page)
  await expect(page.getByRole('heading', { name: 'You are signed out' })).toBeVisible()
  await expect.poll(() => stored(page)).toEqual([])
})

test('two tabs with the same order keep what was typed in both', async ({
  page,
  context,
  openLink,
}) => {
  await openLink(page, 'usr_1002', toPath(123))
  const other = await context.newPage()
  await other.goto(toPath(123))
  await name(page).fill('Typed here')
  await other.getByLabel('City').fill('Typed there')
  await page.getByLabel('Building').fill('And here')
  // A tab sees what another one stores with a delay: neither may overwrite the other's fields.
  await expect.poll(async () => (await stored(page)).length).toBe(3)
  const third = await context.newPage()
  await third.goto(toPath(123))
  await expect(name(third)).toHaveValue('Typed here')
  await expect(third.getByLabel('City')).toHaveValue('Typed there')
  await save(page)
  await expect(savedNotice(page)).toBeVisible()
  await third.reload()
  await expect(third.getByLabel('City')).toHaveValue('Typed there')
  await expect(restored(third)).toBeVisible()
})

test('saving offline says so, keeps everything, and can be tried again', async ({
  page,
  openLink,
  api,
}) => {
  await openLink(page, 'usr_1002', toPath(124))
  await name(page).fill('Typed in a tunnel')
  await page.context().setOffline(true)
  await save(page)
  const notice = page.getByRole('status').filter({ hasText: 'You are offline' })
  await expect(notice).toBeVisible()
  await page.context().setOffline(false)
  await expect(page.getByRole('status').filter({ hasText: 'The connection is back' })).toBeVisible()
  expect(await api.order('usr_1002', order(124))).not.toMatchObject({
    billing_name: 'Typed in a tunnel',
  })
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(savedNotice(page)).toBeVisible()
  expect(await api.order('usr_1002', order(124))).toMatchObject({
    billing_name: 'Typed in a tunnel',
  })
})

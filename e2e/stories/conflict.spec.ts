import type { Browser, Page } from '@playwright/test'
import { holdRequests } from '../hold-requests'
import { expect, getOrderId, save, savedNotice, test } from '../portal'

// Each story has orders of its own.
const order = (index: number) => getOrderId('usr_1002', index)

const name = (page: Page) => page.getByLabel('Company or full name')
const city = (page: Page) => page.getByLabel('City')
const street = (page: Page) => page.getByLabel('Street address')
const changed = (page: Page) => page.getByText('This order was changed elsewhere')
const keepMine = (page: Page) => page.getByRole('button', { name: 'Keep mine' })
const acceptTheirs = (page: Page) => page.getByRole('button', { name: 'Take the new one' })

for (const javaScriptEnabled of [true, false]) {
  const first = javaScriptEnabled ? 130 : 135

  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled })

    /** Both open the order; the other one saves first. */
    async function typeOnBothSides(
      page: Page,
      id: string,
      openLink: (page: Page, customer: string, path: string) => Promise<void>,
      [theirs, mine]: [(page: Page) => Promise<void>, (page: Page) => Promise<void>],
    ) {
      await openLink(page, 'usr_1002', `/orders/${id}`)
      const other = await page.context().newPage()
      await other.goto(`/orders/${id}`)
      await theirs(other)
      await save(other)
      await expect(savedNotice(other)).toBeVisible()
      await mine(page)
      await save(page)
    }

    test('keeping mine saves it over what was changed meanwhile', async ({
      page,
      openLink,
      api,
    }) => {
      const id = order(first)
      await typeOnBothSides(page, id, openLink, [
        (other) => name(other).fill('Theirs'),
        () => name(page).fill('Mine'),
      ])
      await expect(changed(page)).toBeVisible()
      await expect(page.getByRole('region', { name: 'Name' })).toContainText(
        /Changed meanwhile to:\s*Theirs\s*In your form:\s*Mine/,
      )
      await expect(name(page)).toHaveValue('Mine')
      expect(await api.order('usr_1002', id)).toMatchObject({ billing_name: 'Theirs' })
      // Pressing Save, or Enter in a field, chooses nothing.
      const answered = page.waitForResponse((response) => response.request().method() === 'POST')
      await name(page).press('Enter')
      await answered
      await expect(page.getByRole('button', { name: 'Save billing details' })).toBeVisible()
      await expect(changed(page)).toBeVisible()
      expect(await api.order('usr_1002', id)).toMatchObject({ billing_name: 'Theirs' })
      await keepMine(page).click()
      await expect(savedNotice(page)).toBeVisible()
      await expect(changed(page)).toBeHidden()
      expect(await api.order('usr_1002', id)).toMatchObject({ billing_name: 'Mine' })
    })

    test('taking the new one saves nothing, and what comes after is typed over it', async ({
      page,
      openLink,
      api,
    }) => {
      const id = order(first + 1)
      await typeOnBothSides(page, id, openLink, [
        async (other) => {
          await city(other).fill('Kiel')
          await street(other).fill('Am Kai 2')
        },
        () => street(page).fill('Hauptstraße 1'),
      ])
      await expect(changed(page)).toBeVisible()
      await expect(page.getByRole('region', { name: 'Address' })).toContainText('Am Kai 2')
      await acceptTheirs(page).click()
      await expect(page.getByText('The form now shows what the order shows')).toBeVisible()
      await expect(changed(page)).toBeHidden()
      await expect(street(page)).toHaveValue('Am Kai 2')
      await expect(city(page)).toHaveValue('Kiel')
      await street(page).fill('Am Kai 3')
      await save(page)
      await expect(savedNotice(page)).toBeVisible()
      expect(await api.order('usr_1002', id)).toMatchObject({
        billing_address: { line1: 'Am Kai 3', city: 'Kiel' },
      })
    })

    test('an address that is kept is kept whole, beside what else was changed', async ({
      page,
      openLink,
      api,
    }) => {
      const id = order(first + 2)
      await typeOnBothSides(page, id, openLink, [
        async (other) => {
          await city(other).fill('Kiel')
          await name(other).fill('Theirs')
        },
        () => street(page).fill('Hauptstraße 1'),
      ])
      await expect(changed(page)).toBeVisible()
      await keepMine(page).click()
      await expect(savedNotice(page)).toBeVisible()
      expect(await api.order('usr_1002', id)).toMatchObject({
        billing_name: 'Theirs',
        billing_address: { line1: 'Hauptstraße 1', city: 'Bremen' },
      })
    })
  })
}

test('another change before the choice is shown again', async ({ page, openLink, api }) => {
  const id = order(140)
  await openLink(page, 'usr_1002', `/orders/${id}`)
  const other = await page.context().newPage()
  await other.goto(`/orders/${id}`)
  const saveThere = async (text: string) => {
    await name(other).fill(text)
    await save(other)
    await expect.poll(() => api.order('usr_1002', id)).toMatchObject({ billing_name: text })
  }
  await saveThere('Theirs')
  await name(page).fill('Mine')
  await save(page)
  await expect(changed(page)).toBeVisible()
  await saveThere('Theirs again')
  await keepMine(page).click()
  await expect(page.getByRole('region', { name: 'Name' })).toContainText('Theirs again')
  await keepMine(page).click()
  await expect(savedNotice(page)).toBeVisible()
  expect(await api.order('usr_1002', id)).toMatchObject({ billing_name: 'Mine' })
})

test('a draft remembers the values that the form had when it was typed', async ({
  page,
  context,
  browser,
  openLink,
  api,
}) => {
  const id = order(141)
  await openLink(page, 'usr_1002', `/orders/${id}`)
  await street(page).fill('Hauptstraße 1')
  await page.close()
  const elsewhere = await (await browser.newContext()).newPage()
  await openLink(elsewhere, 'usr_1002', `/orders/${id}`)
  await city(elsewhere).fill('Kiel')
  await save(elsewhere)
  await expect(savedNotice(elsewhere)).toBeVisible()
  await elsewhere.context().close()
  const later = await context.newPage()
  await later.goto(`/orders/${id}`)
  await expect(later.getByText('You typed this before')).toBeVisible()
  await expect(changed(later)).toBeVisible()
  await expect(later.getByRole('region', { name: 'Address' })).toContainText('Kiel')
  await expect(street(later)).toHaveValue('Hauptstraße 1')
  await expect(city(later)).toHaveValue('Bremen')
  await save(later)
  await expect(changed(later)).toBeVisible()
  await acceptTheirs(later).click()
  await expect(city(later)).toHaveValue('Kiel')
  await later.reload()
  await later.waitForLoadState('networkidle')
  await expect(later.getByText('You typed this before')).toBeHidden()
  expect(await api.order('usr_1002', id)).toMatchObject({ billing_address: { city: 'Kiel' } })
})

/** Types a street, and opens the order again after somebody else has changed its city. */
async function openWithConflict(
  page: Page,
  browser: Browser,
  openLink: (page: Page, customer: string, path: string) => Promise<void>,
  id: string,
) {
  await openLink(page, 'usr_1002', `/orders/${id}`)
  await street(page).fill('Hauptstraße 1')
  const elsewhere = await (await browser.newContext()).newPage()
  await openLink(elsewhere, 'usr_1002', `/orders/${id}`)
  await city(elsewhere).fill('Kiel')
  await save(elsewhere)
  await expect(savedNotice(elsewhere)).toBeVisible()
  await elsewhere.context().close()
  await page.reload()
  await expect(changed(page)).toBeVisible()
}

test('an outcome that comes after its draft was discarded brings nothing of it back', async ({
  page,
  browser,
  openLink,
}) => {
  const id = order(224)
  await openWithConflict(page, browser, openLink, id)
  const release = await holdRequests(page, `**/orders/${id}`, 'POST')
  const answered = page.waitForResponse((response) => response.request().method() === 'POST')
  await save(page)
  await page.getByRole('button', { name: 'Discard it' }).click()
  release()
  await answered
  await expect(page.getByRole('button', { name: 'Save billing details' })).toBeEnabled()
  await expect(page.getByText('Saving…')).toBeHidden()
  await expect(changed(page)).toBeHidden()
  await expect(city(page)).toHaveValue('Kiel')
  await expect(page.getByText('Not saved yet')).toBeHidden()
})

test('nothing can be chosen while a form that was sent is still being checked', async ({
  page,
  browser,
  openLink,
}) => {
  await openWithConflict(page, browser, openLink, order(225))
  await page.waitForLoadState('networkidle')
  const release = await holdRequests(page, '**/*.js', 'GET')
  await save(page)
  await expect(page.getByText('Saving…')).toBeVisible()
  await expect(acceptTheirs(page)).toBeHidden()
  release()
  await acceptTheirs(page).click()
  await expect(page.getByText('The form now shows what the order shows')).toBeVisible()
  await expect(city(page)).toHaveValue('Kiel')
})

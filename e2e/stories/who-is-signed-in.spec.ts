import type { Page } from '@playwright/test'
import { expect, getOrderId, mintLink, openUserMenu, test } from '../portal'

const menu = (page: Page) => page.locator('header summary')

test('the header names the member who is signed in, and for whom', async ({ page }) => {
  await page.goto(await mintLink({ sub: 'usr_1003', member: 'member_sam' }))
  await expect(menu(page)).toContainText('Sam Okafor')
  await expect(menu(page)).toContainText('Acme Robotics, Inc.')
  await openUserMenu(page)
  await expect(page.locator('header details')).toContainText(
    /Signed in as\s*Sam Okafor\s*Acme Robotics, Inc\./,
  )
})

test('a member’s session from elsewhere is named, too', async ({ page, openLink }) => {
  await openLink(page, 'usr_1003', '/orders', 'member_sam')
  await expect(menu(page)).toContainText('Sam Okafor')
})

test('a link to an order names the customer, not the member whom it was made for', async ({
  page,
}) => {
  await page.goto(
    await mintLink({ sub: 'usr_1003', member: 'member_sam', order: getOrderId('usr_1003', 1) }),
  )
  await expect(menu(page)).toContainText('Acme Robotics, Inc.')
  await expect(menu(page)).not.toContainText('Sam Okafor')
})

test('a name says in which language it is written, where its letters tell', async ({
  page,
  openLink,
}) => {
  await openLink(page, 'usr_1010')
  await expect(menu(page).locator('[lang="el"]')).toHaveText('Ελένη Παπαδοπούλου')
})

test('the header says on which page one is', async ({ page, openLink }) => {
  await openLink(page, 'usr_1010')
  const header = page.getByRole('banner')
  const orders = header.getByRole('link', { name: 'Orders', exact: true })
  const details = header.getByRole('link', { name: 'Your details' })
  await expect(orders).toHaveAttribute('aria-current', 'page')
  await expect(details).not.toHaveAttribute('aria-current')
  await details.click()
  await expect(details).toHaveAttribute('aria-current', 'page')
  await expect(orders).not.toHaveAttribute('aria-current')
  await page.goto(`/orders/${getOrderId('usr_1010', 1)}`)
  await expect(orders).toHaveAttribute('aria-current', 'true')
})

test('long names take one row at 320 px', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 })
  await page.goto(await mintLink({ sub: 'usr_1003', member: 'member_sam' }))
  await page.locator('header bdi').evaluateAll((names) => {
    for (const name of names) name.textContent = 'Wiederverwertungsgesellschaft'.repeat(4)
  })
  const height = (part: string) =>
    page.locator(part).evaluate((element) => element.getBoundingClientRect().height)
  expect(await height('header')).toBeLessThanOrEqual((await height('header summary')) + 20)
  const width = await page.evaluate(() => document.documentElement.scrollWidth)
  expect(width).toBeLessThanOrEqual(320)
})

import { expect, getOrderId, save, savedNotice, test } from '../portal'

test('another customer’s order, an unknown one and a made-up id are the same 404', async ({
  page,
  openLink,
}) => {
  await openLink(page, 'usr_1001')
  const paths = [getOrderId('usr_1002', 0), '00000000-0000-4000-8000-000000000000', 'first', '%00']
  for (const id of paths) {
    const response = await page.goto(`/orders/${id}`)
    expect(response?.status()).toBe(404)
    await expect(page.getByRole('heading', { name: 'We can’t find this order' })).toBeVisible()
    await expect(page.getByRole('link', { name: 'To your orders' })).toBeVisible()
  }
})

test('a page that doesn’t exist is a 404 with a way on', async ({ page }) => {
  const response = await page.goto('/nowhere')
  expect(response?.status()).toBe(404)
  await expect(page.getByRole('heading', { name: 'We can’t find this page' })).toBeVisible()
})

test('a plain member of a team sees that they may not see orders', async ({ page, openLink }) => {
  await openLink(page, 'usr_1003', '/orders', 'member_lee')
  await expect(page.getByRole('heading', { name: 'Your role doesn’t show orders' })).toBeVisible()
  await page.goto(`/orders/${getOrderId('usr_1003', 0)}`)
  await expect(page.getByRole('heading', { name: 'Your role doesn’t show orders' })).toBeVisible()
})

test('a billing manager sees and corrects the team’s orders', async ({ page, openLink }) => {
  await openLink(page, 'usr_1003', `/orders/${getOrderId('usr_1003', 5)}`, 'member_sam')
  await page.getByLabel('Company or full name').fill('Acme Robotics Holding, Inc.')
  await save(page)
  await expect(savedNotice(page)).toBeVisible()
})

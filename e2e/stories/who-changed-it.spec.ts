import { expect, orderId, save, saved, test } from '../portal'

test('the page says who changed an order before', async ({ page, openLink, mode }) => {
  await openLink(page, 'usr_1017', `/orders/${orderId('usr_1017', 0)}`)
  const changes = page.getByRole('heading', { name: 'Changes' })
  await expect(page.getByRole('heading', { name: 'Billing details' })).toBeVisible()
  await expect(changes).toHaveCount(0)
  await page.getByLabel('Company or full name').fill('Changed & Co.')
  await save(page)
  await expect(saved(page)).toBeVisible()
  if (mode === 'hosted') {
    // Only our own API keeps a history.
    await expect(changes).toHaveCount(0)
    return
  }
  await expect(page.getByText(/^Changed on .+ by you: name$/)).toBeVisible()
})

test('and which of a team it was', async ({ page, openLink, mode }) => {
  const path = `/orders/${orderId('usr_1003', 2)}`
  await openLink(page, 'usr_1003', path, 'member_mia')
  await page.getByLabel('City').fill('Oakland')
  await save(page)
  await expect(saved(page)).toBeVisible()
  await openLink(page, 'usr_1003', path, 'member_sam')
  await expect(page.getByLabel('City')).toHaveValue('Oakland')
  const told = page.getByText(/^Changed on .+ by Mia .+: address$/)
  await expect(told).toHaveCount(mode === 'embedded' ? 1 : 0)
})

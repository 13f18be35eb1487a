import { expect, getOrderId, signOut, test } from '../portal'

test('the link in an email opens the portal, and the token is removed from the URL', async ({
  page,
  openLink,
  context,
}) => {
  await openLink(page, 'usr_1017', '/orders?type=recurring')
  await expect(page).toHaveURL(/\/orders\?type=recurring$/)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.getByText('Lucie Moreau')).toBeVisible()
  const [cookie] = (await context.cookies()).filter(({ name }) => name.endsWith('portico'))
  expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax' })
})

test('a link can open an order directly', async ({ page, openLink }) => {
  await openLink(page, 'usr_1016', `/orders/${getOrderId('usr_1016', 1)}`)
  await expect(page.getByRole('heading', { name: 'Billing details' })).toBeVisible()
})

test('without a session there is a page that says how to get one', async ({ page }) => {
  await page.goto('/orders')
  await expect(page).toHaveURL(/\/sign-in\?/)
  await expect(page.getByRole('heading', { name: 'Open your portal' })).toBeVisible()
  await expect(
    page.getByRole('main').getByRole('link', { name: 'Contact Nordlicht' }),
  ).toBeVisible()
})

for (const token of [`polar_cst_${'a'.repeat(43)}`, 'nonsense', 'a%0Ab', '%00']) {
  test(`an invalid token (${token}) leads to the page for expired links`, async ({ page }) => {
    await page.goto(`/orders?customer_session_token=${token}`)
    await expect(page).toHaveURL(/\/sign-in\?reason=expired/)
    await expect(page.getByRole('heading', { name: 'This link has expired' })).toBeVisible()
  })
}

test('signing out ends the session', async ({ page, openLink }) => {
  await openLink(page, 'usr_1016')
  await signOut(page)
  await expect(page.getByRole('heading', { name: 'You are signed out' })).toBeVisible()
  await page.goto('/orders')
  await expect(page).toHaveURL(/\/sign-in\?/)
})

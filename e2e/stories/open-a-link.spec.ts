import { expect, getOrderId, signOut, test } from '../portal'

test('the link in an email opens the portal, and the token is removed from the URL', async ({
  page,
  openLink,
  context,
}) => {
  await openLink(page, 'usr_1017', '/orders?type=recurring')
  await expect(page).toHaveURL(/\/orders\?type=recurring$/)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.locator('header summary')).toHaveText('Lucie Moreau')
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

for (const [token, title] of [
  [`polar_cst_${'a'.repeat(43)}`, 'This link has expired'],
  ['nonsense', 'This link has expired'],
  ['a%0Ab', 'This link doesn’t work'],
  ['%00', 'This link doesn’t work'],
] as const) {
  test(`an invalid token (${token}) leads to the page “${title}”`, async ({ page }) => {
    await page.goto(`/orders?customer_session_token=${token}`)
    await expect(page).toHaveURL(/\/sign-in\?reason=/)
    await expect(page.getByRole('heading', { name: title })).toBeVisible()
    await expect(page).toHaveTitle(new RegExp(title))
    await expect(page.getByRole('button', { name: 'Sign out' })).toHaveCount(0)
  })
}

test('signing out ends the session', async ({ page, openLink }) => {
  await openLink(page, 'usr_1016')
  await signOut(page)
  await expect(page.getByRole('heading', { name: 'You are signed out' })).toBeVisible()
  await page.goto('/orders')
  await expect(page).toHaveURL(/\/sign-in\?/)
})

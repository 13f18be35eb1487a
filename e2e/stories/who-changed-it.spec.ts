import { expect, getOrderId, mintLink, save, savedNotice, test } from '../portal'

test('the page says who changed an order before', async ({ page, openLink, mode }) => {
  await openLink(page, 'usr_1017', `/orders/${getOrderId('usr_1017', 0)}`)
  const changes = page.getByRole('heading', { name: 'Changes' })
  await expect(page.getByRole('heading', { name: 'Billing details' })).toBeVisible()
  await expect(changes).toHaveCount(0)
  await page.getByLabel('Company or full name').fill('Changed & Co.')
  await save(page)
  await expect(savedNotice(page)).toBeVisible()
  if (mode === 'hosted') {
    // Only our own API keeps a history.
    await expect(changes).toHaveCount(0)
    return
  }
  await expect(page.getByText(/^Changed on .+ by you: name$/)).toBeVisible()
})

test('and which of a team it was', async ({ page, openLink, mode }) => {
  const path = `/orders/${getOrderId('usr_1003', 2)}`
  await openLink(page, 'usr_1003', path, 'member_mia')
  await page.getByLabel('City').fill('Oakland')
  await save(page)
  await expect(savedNotice(page)).toBeVisible()
  await openLink(page, 'usr_1003', path, 'member_sam')
  await expect(page.getByLabel('City')).toHaveValue('Oakland')
  const entry = page.getByText(/^Changed on .+ by Mia .+: address$/)
  await expect(entry).toHaveCount(mode === 'embedded' ? 1 : 0)
})

test('what was changed through a link to the order is no one’s in particular', async ({
  page,
  openLink,
  mode,
}) => {
  test.skip(mode === 'hosted', 'Only our own API keeps a history.')
  const order = getOrderId('usr_1017', 1)
  await page.goto(await mintLink({ sub: 'usr_1017', order }))
  await page.getByLabel('Company or full name').fill('Changed through a link')
  await save(page)
  await expect(savedNotice(page)).toBeVisible()
  const entry = page.getByText(/^Changed on .+ through a link to this order: name$/)
  await expect(entry).toBeVisible()
  await openLink(page, 'usr_1017', `/orders/${order}`)
  await expect(entry).toBeVisible()
})

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled })

    test('the newest ten changes are shown, and more on request', async ({
      page,
      openLink,
      mode,
      api,
      portalUrl,
    }) => {
      test.skip(mode === 'hosted', 'Only our own API keeps a history.')
      const id = getOrderId('usr_1002', javaScriptEnabled ? 200 : 201)
      const token = await api.sessionToken('usr_1002')
      for (let change = 1; change <= 12; change++) {
        const changed = await fetch(`${portalUrl}/v1/customer-portal/orders/${id}`, {
          method: 'PATCH',
          headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
          body: JSON.stringify({ billing_name: `Name ${change}` }),
        })
        expect(changed.status).toBe(200)
      }
      await openLink(page, 'usr_1002', `/orders/${id}`)
      const changes = page.locator('#changes').getByRole('listitem')
      const earlier = page.getByRole('link', { name: 'Show earlier changes' })
      await expect(changes).toHaveCount(10)
      await page.getByLabel('City').fill('Typed before asking')
      await earlier.click()
      await expect(changes).toHaveCount(12)
      await expect(earlier).toHaveCount(0)
      if (javaScriptEnabled) {
        await expect(page.getByLabel('City')).toHaveValue('Typed before asking')
      }
    })
  })
}

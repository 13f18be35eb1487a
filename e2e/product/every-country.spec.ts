import { expect, getOrderId, test } from '../portal'

test('every country can be chosen, has its own form, and is printed', async ({
  page,
  openLink,
}) => {
  test.slow()
  await openLink(page, 'usr_1008', `/orders/${getOrderId('usr_1008', 8)}`)
  await page.waitForLoadState('networkidle')
  await page.getByLabel('Street address').fill('1 Main Street')
  const country = page.getByLabel('Country or region')
  const codes = await country
    .locator('option')
    .evaluateAll((all) => all.flatMap((option) => option.getAttribute('value') || []))
  expect(codes).toHaveLength(244)
  const invoice = page.getByRole('article')
  for (const code of codes) {
    const rules = page.waitForResponse(`**/address-rules/en/${code}`)
    await country.selectOption(code)
    const { labels, print, needs } = await (await rules).json()
    const name = await country.locator(`option[value=${code}]`).textContent()
    await expect(invoice).toContainText(`1 Main Street${name}`)
    for (const [letter, part] of [
      ['C', 'city'],
      ['S', 'state'],
      ['Z', 'postal_code'],
    ] as const) {
      const label = page.locator(`label[for=${part}]`)
      // A state that the post doesn't need could never be emptied again, and isn't offered.
      const isOffered = part !== 'state' || needs.required.includes(part)
      if (isOffered && print.own.includes(`%${letter}`))
        await expect(label).toContainText(labels[part])
      else await expect(label).toHaveCount(0)
    }
  }
})

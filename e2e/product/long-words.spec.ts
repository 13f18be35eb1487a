import type { Page } from '@playwright/test'
import { MERCHANT_TOKEN } from '../global-setup'
import { expect, getOrderId, test } from '../portal'

const CUSTOMER = 'usr_1003'

const names = [
  'Donaudampfschifffahrtsgesell',
  'Rindfleischetikettierungsueberwachungsaufgabenuebertragungsgesetzverordnungen',
  'ABCDEFGHIJKLMNOPQRSTUVWXYZABCDEFGHIJKLMNOPQRSTUVWXYZABCDEFGHIJKLMNOPQRSTUVWXYZABCDEFGHIJKLMNOPQRSTUVWXYZABCDEFGHIJKLMNOP',
]

/** Gives the newest orders of the customer names without a blank, of 28, 77 and 120 letters. */
async function renameOrders(portalUrl: string): Promise<void> {
  const headers = { Authorization: `Bearer ${MERCHANT_TOKEN}`, 'Content-Type': 'application/json' }
  const records = names.map(async (name, index) => {
    const order = await fetch(`${portalUrl}/v1/orders/${getOrderId(CUSTOMER, 9 + index)}`, {
      headers,
    })
    const changes = { product: null, product_id: null, description: name, billing_name: name }
    return { ...(await order.json()), ...changes, modified_at: '2026-11-20T12:00:00Z' }
  })
  const body = JSON.stringify({ records: await Promise.all(records) })
  const report = await fetch(`${portalUrl}/v1/portico/import`, { method: 'POST', headers, body })
  expect(await report.json()).toMatchObject({ rejected: [] })
}

/** Texts and controls of the list that stand on each other, or beyond the edge of their row. */
function findCollisions(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const collisions: string[] = []
    const name = (element: Element) => element.textContent?.trim().slice(0, 30)
    for (const row of document.querySelectorAll('main li')) {
      const edge = row.getBoundingClientRect()
      const texts = [...row.querySelectorAll('a, bdi, span:not(:empty), button, h2')].filter(
        (each) => each.checkVisibility() && each.querySelector('a, bdi, span, button') === null,
      )
      const boxes = texts.map((text) => {
        const range = document.createRange()
        range.selectNodeContents(text)
        return { text, box: range.getBoundingClientRect() }
      })
      for (const [index, { text, box }] of boxes.entries()) {
        if (box.left < edge.left - 1 || box.right > edge.right + 1) {
          collisions.push(`beyond its row: ${name(text)}`)
        }
        for (const other of boxes.slice(index + 1)) {
          const across = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left)
          const down = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top)
          if (across > 1 && down > 1) collisions.push(`${name(text)} on ${name(other.text)}`)
        }
      }
    }
    return collisions
  })
}

for (const language of ['en', 'de', 'ar'] as const) {
  test.describe(`in ${language}`, () => {
    test.use({ chosenLanguage: language })

    test('the list shows long words whole, at every width and twice the size', async ({
      page,
      portalUrl,
      openLink,
    }) => {
      await renameOrders(portalUrl)
      await openLink(page, CUSTOMER)
      for (const size of ['100%', '200%']) {
        for (const width of [320, 390, 768, 1024, 1280]) {
          await page.setViewportSize({ width, height: 900 })
          await page.evaluate((each) => {
            document.documentElement.style.fontSize = each
          }, size)
          const where = `${width} px, ${size}`
          const scrolled = await page.evaluate(() => document.documentElement.scrollWidth)
          expect([where, scrolled]).toEqual([where, width])
          expect([where, await findCollisions(page)]).toEqual([where, []])
          for (const name of names) await expect(page.getByText(name)).toBeVisible()
        }
      }
    })
  })
}

import type { Page } from '@playwright/test'
import { expect, test } from '../portal'

/** Names without a blank, of 28, 77 and 120 letters. */
const names = [28, 77, 120].map((length) =>
  'Donaudampfschifffahrtselektrizitätenhauptbetriebs'.repeat(3).slice(0, length),
)

/** Gives the orders of the list these names in turn. */
async function stretchNames(page: Page): Promise<void> {
  await page.locator('main li a > bdi').evaluateAll((all, long) => {
    for (const [index, each] of all.entries()) each.textContent = long[index % long.length] ?? ''
  }, names)
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
      openLink,
    }) => {
      await openLink(page, 'usr_1001')
      await page.waitForLoadState('networkidle')
      await stretchNames(page)
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
        }
      }
    })
  })
}

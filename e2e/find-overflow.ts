import type { Page } from '@playwright/test'

/** What reaches over the edge of the screen, without a way to scroll there. */
export function findOverflow(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth
    const isOutside = (box: DOMRect) => box.width > 0 && (box.right > width + 1 || box.left < -1)
    return [...document.querySelectorAll('body *')]
      .filter((each) => each.checkVisibility() && !each.closest('.sr-only, .truncate'))
      .filter((each) => isOutside(each.getBoundingClientRect()))
      .map((each) => `${each.tagName} ${each.className} ${each.textContent}`)
  })
}

import type { Page } from '@playwright/test'

/** More than any page has. */
const STOPS_MAX = 150

/**
 * Goes through the page with a key, from where the focus is, and returns what had the focus without
 * any of it being seen: because it is out of view, or because something else covers it.
 */
export async function findHiddenFocus(
  page: Page,
  key: 'Tab' | 'Shift+Tab',
): Promise<{ stops: number; hidden: string[] }> {
  const hidden: string[] = []
  for (let stops = 0; stops < STOPS_MAX; stops++) {
    await page.keyboard.press(key)
    const stop = await page.evaluate(describeFocus)
    if (!stop) return { stops, hidden }
    if (!stop.isSeen) hidden.push(stop.name)
  }
  throw new Error(`There are more than ${STOPS_MAX} stops`)
}

/** What has the focus, and whether a point of it is seen; null when the focus has left the page. */
function describeFocus(): { name: string; isSeen: boolean } | null {
  const focused = document.activeElement
  if (!focused || focused === document.body) return null
  const { left, top, width, height } = focused.getBoundingClientRect()
  const parts = [0.05, 0.25, 0.5, 0.75, 0.95]
  const isSeen = parts.some((across) =>
    parts.some((down) => {
      const seen = document.elementFromPoint(left + width * across, top + height * down)
      return seen !== null && (focused.contains(seen) || seen === focused.closest('label'))
    }),
  )
  return { name: `${focused.tagName} ${focused.textContent || focused.id}`, isSeen }
}

import type { Page } from '@playwright/test'

/** The spacing that WCAG 1.4.12 names; a page has to bear it as a user's own style sheet. */
const SPACING = `
  * {
    line-height: 1.5 !important;
    letter-spacing: 0.12em !important;
    word-spacing: 0.16em !important;
  }
  p { margin-block-end: 2em !important; }
`

/** Spaces out the text of this page. A sheet made by a script is under no content security policy. */
export async function spaceOutText(page: Page): Promise<void> {
  await page.evaluate((rules) => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(rules)
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
  }, SPACING)
}

/**
 * Returns the texts that are cut (beyond the edge of the page, or of a box that they should be in)
 * or that lie over another text.
 */
export function findDamagedText(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    type Line = { text: string; box: DOMRect; node: Text }
    const TOLERANCE = 1.5
    const boxesOf = (element: Element | null): Element[] => {
      if (!element || element === document.body) return []
      const { display, position } = getComputedStyle(element)
      const isBox = display !== 'inline' && display !== 'contents'
      const rest = position === 'absolute' || position === 'fixed' ? null : element.parentElement
      return [...(isBox ? [element] : []), ...boxesOf(rest)]
    }
    const isSeen = (node: Text) => {
      const parent = node.parentElement
      return Boolean(
        node.data.trim() &&
          parent?.checkVisibility({ visibilityProperty: true }) &&
          // What is hidden from assistive technology repeats what stands elsewhere.
          !parent.closest('[aria-hidden="true"], option, script, style, noscript') &&
          !boxesOf(parent).some(isForScreenReaders),
      )
    }
    const isForScreenReaders = (element: Element) => getComputedStyle(element).clipPath !== 'none'
    const linesOf = (node: Text): Line[] => {
      const range = document.createRange()
      range.selectNodeContents(node)
      return [...range.getClientRects()]
        .filter(({ width, height }) => width > 0 && height > 0)
        .map((box) => ({ text: node.data.trim(), box, node }))
    }
    const isWithin = (inner: DOMRect, outer: DOMRect) =>
      inner.left >= outer.left - TOLERANCE &&
      inner.right <= outer.right + TOLERANCE &&
      inner.top >= outer.top - TOLERANCE &&
      inner.bottom <= outer.bottom + TOLERANCE
    const isCut = ({ box, node }: Line) =>
      box.right > document.documentElement.clientWidth + TOLERANCE ||
      box.left < -TOLERANCE ||
      boxesOf(node.parentElement).some((each) => !isWithin(box, each.getBoundingClientRect()))
    const isAbove = ({ node }: Line) => {
      for (let each = node.parentElement; each; each = each.parentElement) {
        if (['sticky', 'fixed', 'absolute'].includes(getComputedStyle(each).position)) return true
      }
      return false
    }
    const doOverlap = (one: DOMRect, other: DOMRect) =>
      Math.min(one.right, other.right) - Math.max(one.left, other.left) > TOLERANCE &&
      Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > TOLERANCE
    const lines: Line[] = []
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    while (walker.nextNode()) {
      const node = walker.currentNode
      if (node instanceof Text && isSeen(node)) lines.push(...linesOf(node))
    }
    // What is above others by design moves with the page: it can be scrolled away from them.
    const flowing = lines.filter((line) => !isAbove(line))
    const cut = lines.filter(isCut).map(({ text }) => `cut: ${text}`)
    const overlapping = flowing.flatMap((one, index) =>
      flowing
        .slice(index + 1)
        .filter((other) => other.node !== one.node && doOverlap(one.box, other.box))
        .map((other) => `overlap: ${one.text} | ${other.text}`),
    )
    return [...new Set([...cut, ...overlapping])]
  })
}

/** Whether an empty field shows all of the hint in it. */
export function showsWholeHint(page: Page, label: string): Promise<boolean> {
  return page.getByLabel(label).evaluate((field: HTMLInputElement) => {
    const { font, letterSpacing, wordSpacing, paddingInlineStart, paddingInlineEnd } =
      getComputedStyle(field)
    const measure = document.body.appendChild(document.createElement('span'))
    measure.textContent = field.placeholder
    Object.assign(measure.style, {
      font,
      letterSpacing,
      wordSpacing,
      position: 'absolute',
      whiteSpace: 'nowrap',
    })
    const { width } = measure.getBoundingClientRect()
    measure.remove()
    const paddings = Number.parseFloat(paddingInlineStart) + Number.parseFloat(paddingInlineEnd)
    return width <= field.clientWidth - paddings
  })
}

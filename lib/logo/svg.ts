/** What can run or load something, or hide that. */
const unsafe = [
  /<\s*(?:[\w.-]+:)?(?:script|foreignobject|iframe|embed|object|audio|video)\b/i,
  /[\s"'/]on\w+\s*=/i,
  /javascript:/i,
  /<!(?:ENTITY|ATTLIST|ELEMENT)/i,
  /<\?xml-stylesheet/i,
  /@import/i,
  /attributeName\s*=\s*["']?\s*(?:[\w.-]+:)?(?:href|on)/i,
]

/** A part of the same image, or pixels that are in it. */
const INNER = /^(?:#|data:image\/(?:png|jpeg|webp|gif);base64,)/i

/**
 * Whether an SVG only draws: it has no script, no event handler, no foreign content, and loads
 * nothing from elsewhere. What looks like it counts as unsafe. This is the first of two locks: the
 * other is the policy that an image is served with, which holds whatever this overlooks.
 */
export function isSafeSvg(text: string): boolean {
  if (unsafe.some((pattern) => pattern.test(text))) return false
  return findReferences(text).every((reference) => INNER.test(reference))
}

function findReferences(text: string): string[] {
  const links = text.matchAll(/\b(?:href|src)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]*))/gi)
  const urls = text.matchAll(/\burl\(\s*(?:"([^"]*)"|'([^']*)'|([^)]*))/gi)
  return [...links, ...urls].map(([, double, single, bare]) =>
    (double ?? single ?? bare ?? '').trim(),
  )
}

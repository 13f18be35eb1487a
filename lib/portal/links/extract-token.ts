/** Mail programs and people put these behind an address, escaped or not, whole or cut off. */
const AFTER_TOKEN = /(?:%[\da-f]{0,2}|[^\w-])+$/i

/** An address may have been escaped by each program that it went through. */
const ESCAPES_MAX = 3

/**
 * The token of an address as it arrived: unescaped, and without what was written behind it, such as
 * a full stop. It need not be a token at all; whoever reads it judges that.
 */
export function extractToken(text: string): string {
  return unescapeText(text, ESCAPES_MAX).replace(AFTER_TOKEN, '')
}

/** The same as a part of a path, for a page that leads back to itself. */
export function toTokenPath(text: string): string {
  return encodeURIComponent(extractToken(text))
}

/** Only ASCII: no other character is part of a token, and half of one would be no text at all. */
function unescapeText(text: string, times: number): string {
  if (times === 0 || !text.includes('%')) return text
  const once = text.replace(/%([0-7][\da-f])/gi, (_, code) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  )
  return unescapeText(once, times - 1)
}

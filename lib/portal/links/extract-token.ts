/** What mail programs and people append to a URL, escaped or not, complete or cut off. */
const AFTER_TOKEN = /(?:%[\da-f]{0,2}|[^\w-])+$/i

/** Each program that a URL passed through may have escaped it. */
const ESCAPES_MAX = 3

/**
 * Returns the token of a URL: unescaped, and without what was written after it, such as a full
 * stop. It may not be a valid token.
 */
export function extractToken(text: string): string {
  return unescapeText(text, ESCAPES_MAX).replace(AFTER_TOKEN, '')
}

/** Returns the same as a segment of a path. */
export function toTokenPath(text: string): string {
  return encodeURIComponent(extractToken(text))
}

/** Only unescapes ASCII: no other character is part of a token, and it may be cut off halfway. */
function unescapeText(text: string, times: number): string {
  if (times === 0 || !text.includes('%')) return text
  const once = text.replace(/%([0-7][\da-f])/gi, (_, code) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  )
  return unescapeText(once, times - 1)
}

/** Mail programs and people put these behind an address; none of them can be part of a token. */
const AFTER_TOKEN = /[^\w-]+$/

/** An address may have been escaped by each program that it went through. */
const ESCAPES_MAX = 3

/**
 * The token of an address as it arrived: unescaped, and without what was written behind it, such as
 * a full stop. It need not be a token at all; whoever reads it judges that.
 */
export function tokenInText(text: string): string {
  return unescaped(text, ESCAPES_MAX).replace(AFTER_TOKEN, '')
}

function unescaped(text: string, times: number): string {
  if (times === 0 || !text.includes('%')) return text
  try {
    return unescaped(decodeURIComponent(text), times - 1)
  } catch {
    return text
  }
}

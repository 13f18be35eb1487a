/** Fields whose lines an invoice prints below each other. */
const addressLines: readonly string[] = ['line1', 'line2']

/**
 * Joins pasted lines for a single-line field, since browsers would join them without a separator.
 * Undefined for a single line, which browsers paste correctly.
 */
export function joinPastedLines(field: string, text: string): string | undefined {
  const lines = text.split(/[\n\r\v\f\u0085\u2028\u2029]+/)
  if (lines.length === 1) return undefined
  const separator = addressLines.includes(field) ? ', ' : ' '
  return lines
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line, index, all) => (index < all.length - 1 ? line.replace(/\s*[,;،、]$/, '') : line))
    .join(separator)
}

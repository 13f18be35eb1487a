/** Fields in which one line follows another on paper. */
const addressLines: readonly string[] = ['line1', 'line2']

/**
 * Pasted text of several lines as a field of one line holds it; undefined for text of one line,
 * which a browser pastes by itself. It would drop the breaks of others, so that lines are glued.
 */
export function pastedText(field: string, text: string): string | undefined {
  const lines = text.split(/[\n\r\v\f\u0085\u2028\u2029]+/)
  if (lines.length === 1) return undefined
  const separator = addressLines.includes(field) ? ', ' : ' '
  return lines
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line, index, all) => (index < all.length - 1 ? line.replace(/\s*[,;،、]$/, '') : line))
    .join(separator)
}

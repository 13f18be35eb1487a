/** Fills the placeholders of a message that the browser counts for. */
export function fill(message: string, values: Record<string, number>): string {
  return message.replace(/\{(\w+)\}/g, (placeholder, name) => String(values[name] ?? placeholder))
}

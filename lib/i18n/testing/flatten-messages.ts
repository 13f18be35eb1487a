/** Returns the messages of a catalogue, or of a part of it, by path: `draft.restored`. */
export function flattenMessages(catalogue: object, prefix = ''): Map<string, string> {
  const entries = Object.entries(catalogue).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string'
      ? [[prefix + key, value]]
      : [...flattenMessages(value, `${prefix}${key}.`)],
  )
  return new Map(entries)
}

/** Lists the placeholders of a message, without those inside plural branches. */
export function listPlaceholders(message: string): string[] {
  const names = [...message.matchAll(/\{(\w+)(?:\}|,)/g)].map((match) => match[1] ?? '')
  return [...new Set(names)].sort()
}

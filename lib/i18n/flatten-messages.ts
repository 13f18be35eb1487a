import * as z from 'zod/mini'

/** Messages by name, in parts that may have parts of their own. */
export type MessageTree = { [name: string]: string | MessageTree }

export const messageTree: z.ZodMiniType<MessageTree> = z.record(
  z.string(),
  z.union([z.string(), z.lazy(() => messageTree)]),
)

/** Returns the messages of a catalogue, or of a part of it, by path: `draft.restored`. */
export function flattenMessages(catalogue: MessageTree, prefix = ''): Map<string, string> {
  const entries = Object.entries(catalogue).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string'
      ? [[prefix + key, value]]
      : [...flattenMessages(value, `${prefix}${key}.`)],
  )
  return new Map(entries)
}

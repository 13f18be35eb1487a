import * as z from 'zod/mini'
import { kindOf } from '../../contract/import-export/import'

/** A record that is longer, in characters, is none of the API's. */
const RECORD_MAX = 700_000

const list = z.array(z.unknown())
/** An order has items, too, and an id. */
const page = z
  .looseObject({ items: list, id: z.optional(z.never()) })
  .check(z.refine((value) => kindOf(value) === null))

export type TextRecord = { text: string; record: unknown }

/**
 * The records of a line, each with its text: one, or those of an array or of a page of a list. What
 * isn't JSON is one record that is null, and rejected as that.
 */
export function parseRecords(text: string): TextRecord[] {
  const value = parseJson(text)
  const several = list.safeParse(value).data ?? page.safeParse(value).data?.items
  if (several) return several.map((record) => limitSize(JSON.stringify(record), record))
  return [limitSize(text, value)]
}

function limitSize(text: string, record: unknown): TextRecord {
  return { text, record: text.length > RECORD_MAX ? null : record }
}

/** The value of a JSON text; null for what isn't JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

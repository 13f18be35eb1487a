import * as z from 'zod/mini'
import { type ProblemDetail, problemDetails } from './problem'

export type Parsed<Data> = { ok: true; data: Data } | { ok: false; details: ProblemDetail[] }

/** Parses what came from outside; a failure says where and why, as a 422 would. */
export function parse<Schema extends z.core.$ZodType>(
  schema: Schema,
  input: unknown,
  origin: 'body' | 'query' | 'path',
): Parsed<z.output<Schema>> {
  // The input tells a missing field from one of the wrong type.
  const parsed = z.safeParse(schema, input, { reportInput: true })
  if (parsed.success) return { ok: true, data: parsed.data }
  return { ok: false, details: problemDetails(parsed.error.issues, origin) }
}

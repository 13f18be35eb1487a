import * as z from 'zod/mini'

/**
 * One of the known values, or a text that a newer API came up with: what reads it
 * stays type-checked for the known ones and does not break on the others.
 */
export function openEnum<const Values extends readonly [string, ...string[]]>(values: Values) {
  return z.union([z.enum(values), z.string()])
}

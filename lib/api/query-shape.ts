import * as z from 'zod/mini'

/** Any schema of the contract. */
export type Schema = z.core.$ZodType

/** The names of the parameters of a query that may stand in it more than once. */
export function listParameters(schema: Schema): ReadonlySet<string> {
  if (!(schema instanceof z.ZodMiniObject)) return new Set()
  const names = Object.entries<Schema>(schema.shape).filter(([, field]) => isList(field))
  return new Set(names.map(([name]) => name))
}

function isList(schema: Schema): boolean {
  if (schema instanceof z.ZodMiniDefault) return isList(schema.def.innerType)
  return schema instanceof z.ZodMiniArray
}

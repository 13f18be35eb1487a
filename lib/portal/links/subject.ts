import * as z from 'zod/mini'
import { isSavable } from '../../contract/clean-text'

/**
 * An id of the merchant's, or of the API's, in a link. It gets into databases, logs and terminals,
 * so it has no control characters.
 */
export const subjectId = z
  .string()
  .check(z.minLength(1), z.maxLength(200), z.refine<string>(isSavable))

/**
 * Whom a link or a session is for: the customer's id at the merchant (`sub`) or at the API (`cus`),
 * and for a member of a team, the member's id of the same kind.
 */
export const subject = z.union([
  z.object({ sub: subjectId, member: z.optional(subjectId) }),
  z.object({ cus: z.guid(), member: z.optional(subjectId) }),
])

export type Subject = z.infer<typeof subject>

/**
 * Returns a schema that also reads values that were sealed while `subject` was called `holder`.
 * Sessions, undo links and sign-in links from that time must still open.
 */
export function withFormerHolder<Schema extends z.core.$ZodType>(schema: Schema) {
  return z.pipe(z.transform(renameHolder), schema)
}

function renameHolder(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('holder' in value)) return value
  const { holder, ...rest } = value
  return { ...rest, subject: holder }
}

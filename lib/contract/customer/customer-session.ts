import * as z from 'zod/mini'
import { plainText, text } from '../text'
import { customer } from './customer'

const isUrl = z.url({ protocol: /^https?$/, error: 'Input should be a valid URL' })

const returnUrl = z.nullish(text(2083).check(isUrl))

export const customerKeys = ['customer_id', 'external_customer_id', 'customer_external_id'] as const

type Named = Partial<Record<(typeof customerKeys)[number], string | null>>

export const namesCustomer = z.refine<Named>(
  (input) => customerKeys.some((key) => typeof input[key] === 'string'),
  { error: 'Field required', path: ['customer_id'], params: { type: 'missing' } },
)

/**
 * The body of `POST /v1/customer-sessions/`: the customer by the API's id or by the
 * merchant's own (`customer_external_id` is its old name), which counts where both are there,
 * and whose session it is.
 */
export const customerSessionCreate = z
  .object({
    customer_id: z.nullish(z.guid()),
    external_customer_id: z.nullish(plainText),
    customer_external_id: z.nullish(plainText),
    member_id: z.nullish(z.guid()),
    external_member_id: z.nullish(plainText),
    return_url: returnUrl,
    /**
     * Portico's own: the session is for whoever has a link to an order, which may have been forwarded.
     * What is changed with it is recorded as changed through a link.
     */
    through_link: z.optional(z.boolean()),
  })
  .check(namesCustomer)

export type CustomerSessionCreate = z.infer<typeof customerSessionCreate>

/** A new session. The token is shown this once. */
export const customerSession = z.object({
  created_at: z.string(),
  modified_at: z.nullable(z.string()),
  id: z.guid(),
  token: z.string(),
  expires_at: z.string(),
  return_url: z.nullable(z.string()),
  customer_portal_url: z.string(),
  customer_id: z.guid(),
  customer,
})

export type CustomerSession = z.infer<typeof customerSession>

/** What the portal reads of a new session. */
export const openedSession = z.pick(customerSession, { token: true, expires_at: true })

/** A session as its own bearer sees it. */
export const sessionInfo = z.object({
  expires_at: z.string(),
  return_url: z.nullable(z.string()),
})

export type SessionInfo = z.infer<typeof sessionInfo>

/** Whose session it is: a customer's, or that of a member acting for one. */
export const authenticatedUser = z.object({
  type: z.enum(['customer', 'member']),
  name: z.nullable(z.string()),
  email: z.string(),
  customer_id: z.guid(),
  member_id: z.nullable(z.guid()),
  role: z.nullable(z.string()),
})

export type AuthenticatedUser = z.infer<typeof authenticatedUser>

/** What the portal reads of whose session it is. A newer API may send an unknown role. */
export const signedInUser = z.pick(authenticatedUser, {
  type: true,
  customer_id: true,
  role: true,
  name: true,
  email: true,
})

export type SignedInUser = z.infer<typeof signedInUser>

/**
 * Whether somebody may see and change orders. A customer's own session counts as an owner's; an
 * unknown role may do nothing.
 */
export function canHandleBilling({
  type,
  role,
}: Pick<AuthenticatedUser, 'type' | 'role'>): boolean {
  return type === 'customer' || role === 'owner' || role === 'billing_manager'
}

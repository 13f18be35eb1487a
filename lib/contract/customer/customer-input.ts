import * as z from 'zod/mini'
import { addressInput } from '../address/address'
import { locale } from '../locale'
import { metadataInput } from '../metadata'
import { flag } from '../query'
import { customerDetailsUpdate, customerName, taxIdInput } from './customer-details'
import { emailInput as email } from './email'
import { externalId, externalIdOrNull } from './external-id'

/** The body of `PATCH /v1/customers/external/{external_id}`; absent fields stay as they were. */
export const customerUpdateByExternalId = z.object({
  metadata: z.optional(metadataInput),
  email: z.nullish(email),
  ...customerDetailsUpdate.shape,
})

const types = ['individual', 'team'] as const

/** The body of `PATCH /v1/customers/{id}`: as above, and what can be set only once. */
export const customerUpdate = z.object({
  ...customerUpdateByExternalId.shape,
  external_id: z.optional(externalId.check(z.minLength(1))),
  type: z.optional(z.enum(types)),
})

export type CustomerUpdate = z.infer<typeof customerUpdate>

export const hasEmailOrTeam = z.refine<{ type: string; email?: string | null }>(
  ({ type, email }) => type === 'team' || Boolean(email),
  { error: 'Field required', path: ['email'], params: { type: 'missing' } },
)

/** The body of `POST /v1/customers/`. Who buys for themselves needs an email; a team doesn't. */
export const customerCreate = z
  .object({
    type: z._default(z.enum(types), 'individual'),
    email: z.nullish(email),
    external_id: z.optional(externalIdOrNull),
    name: customerName,
    billing_address: z.nullish(addressInput),
    tax_id: taxIdInput,
    locale: z.nullish(locale),
    metadata: z._default(metadataInput, {}),
    organization_id: z.nullish(z.guid()),
    owner: z.nullish(
      z.object({
        email,
        name: customerName,
        external_id: z.optional(externalIdOrNull),
      }),
    ),
  })
  .check(hasEmailOrTeam)

export type CustomerCreate = z.infer<typeof customerCreate>

/** The query of a customer's `DELETE`. */
export const customerDeleteQuery = z.object({ anonymize: z._default(flag, false) })

export type CustomerDeleteQuery = z.infer<typeof customerDeleteQuery>

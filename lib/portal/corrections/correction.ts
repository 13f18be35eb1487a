import { createHash } from 'node:crypto'
import * as z from 'zod/mini'
import { type Address, addressFields } from '../../contract/address'
import type { StoredDetails } from '../../contract/billing-form'
import { holder } from '../links/portal-link'
import { seal, unseal } from '../sealed'

const text = z.nullable(z.string())

const storedAddress = z.object({
  country: z.string(),
  line1: text,
  line2: text,
  postal_code: text,
  city: text,
  state: text,
})

/** What an undo link carries: whose order, what stood on it before, and a print of what came then. */
export const correction = z.object({
  holder,
  order: z.guid(),
  before: z.object({ billing_name: text, billing_address: z.nullable(storedAddress) }),
  after: z.string(),
})

export type Correction = z.infer<typeof correction>

/** Days in which a correction can be undone: as long as the link that made it may have lived. */
export type UndoDays = number

/** The token of a page that undoes a correction. */
export function sealCorrection(
  { after, before, ...rest }: Omit<Correction, 'after'> & { after: StoredDetails },
  days: UndoDays,
): Promise<string> {
  const value = { ...rest, before: plain(before), after: printOf(after) }
  return seal('undo', value, days * 24 * 3_600)
}

/** The correction that a token is about; null when it isn't one of ours, or too old. */
export function unsealCorrection(token: string): Promise<Correction | null> {
  return unseal('undo', correction, token)
}

/** Whether an order still is as a correction left it. */
export function isAsLeft({ after }: Correction, now: StoredDetails): boolean {
  return printOf(now) === after
}

function printOf(details: StoredDetails): string {
  return createHash('sha256')
    .update(JSON.stringify(plain(details)))
    .digest('base64url')
}

/** Only what the paper shows, each in its place, so that equal details look equal. */
function plain({ billing_name, billing_address }: StoredDetails) {
  return { billing_name, billing_address: billing_address && plainAddress(billing_address) }
}

function plainAddress(address: Address): z.infer<typeof storedAddress> {
  const { country, line1, line2, postal_code, city, state } = address
  return { country, line1, line2, postal_code, city, state }
}

import type { MemberRole } from '../db/schema'
import { notPermitted } from './errors'

export type MerchantCaller = { kind: 'merchant' }

/** A customer, or the member acting for them: whose session the token is. */
export type CustomerCaller = {
  kind: 'customer'
  sessionId: string
  customerId: string
  member: { id: string; role: MemberRole } | null
  /** Whoever has a link to an order, made for that customer or member. */
  throughLink: boolean
}

/** Who a request comes from. Only authentication makes one; input never does. */
export type Caller = MerchantCaller | CustomerCaller

/** Orders are for those who handle a team's money; an individual customer is its owner. */
export function mustHandleBilling(caller: Caller): void {
  if (caller.kind === 'customer' && caller.member?.role === 'member') throw notPermitted()
}

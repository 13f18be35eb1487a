import { customerId, orderId } from '../../api/testing/shop'
import { deriveId } from '../../db/seed/stable-values'
import type { PortalLink } from '../../portal/links/portal-link'
import type { TargetCheck } from '../links/link-target'

/** A link that is right in all that isn't said. */
export const link = {
  id: 'a link of the tests',
  subject: { sub: 'usr_1001' },
  order: null,
  viewOnly: false,
  issued: 0,
  until: 0,
}

const nobody = '00000000-0000-4000-8000-000000000000'

/** What links are for, and what the demo shop's API has of it. */
export const linkTargets: [string, Partial<PortalLink>, TargetCheck][] = [
  ['a customer', {}, { missing: null }],
  ['a customer by the API’s id', { subject: { cus: customerId('usr_1001') } }, { missing: null }],
  ['an order of theirs', { order: orderId('usr_1001', 0) }, { missing: null }],
  ['a member', { subject: { sub: 'usr_1003', member: 'member_sam' } }, { missing: null }],
  ['an unknown customer', { subject: { sub: 'usr_1' } }, { missing: 'customer' }],
  ['an unknown id of the API', { subject: { cus: nobody } }, { missing: 'customer' }],
  ['an id that is a path', { subject: { sub: '../orders' } }, { missing: 'customer' }],
  ['an unknown member', { subject: { sub: 'usr_1003', member: 'x' } }, { missing: 'member' }],
  [
    'a member of another customer',
    { subject: { sub: 'usr_1001', member: 'member_mia' } },
    { missing: 'member' },
  ],
  [
    'a member by the wrong kind of id',
    { subject: { cus: customerId('usr_1003'), member: 'member_mia' } },
    { missing: 'member' },
  ],
  ['a team without a member', { subject: { sub: 'usr_1003' } }, { missing: 'member not named' }],
  [
    'a member who may not see orders',
    { subject: { cus: customerId('usr_1003'), member: deriveId('member', '1003', 'lee') } },
    { missing: 'not permitted' },
  ],
  ['an unknown order', { order: nobody }, { missing: 'order' }],
  ['an order of another', { order: orderId('usr_1002', 0) }, { missing: 'order' }],
]

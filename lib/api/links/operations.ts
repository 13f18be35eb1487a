import { linkInQuestion, linkRevocation, linkStanding } from '../../contract/link/links'
import { checkLink } from '../../services/links/check-link'
import { revokeLinks } from '../../services/links/revoke-links'
import { operation } from '../operation'

/** What ends portal links before their time. Their ids travel in bodies: addresses get logged. */
export const links = [
  operation({
    id: 'portico:links:revoke',
    method: 'post',
    path: '/v1/links/revoke',
    summary: 'End a portal link, a customer’s, or all before a moment (Portico only)',
    for: 'merchant',
    body: linkRevocation,
    status: 204,
    run: ({ services, body }) => revokeLinks(services, body),
  }),
  operation({
    id: 'portico:links:check',
    method: 'post',
    path: '/v1/links/check',
    summary: 'Whether a portal link was revoked, by what it says of itself (Portico only)',
    for: 'merchant',
    body: linkInQuestion,
    answer: linkStanding,
    run: ({ services, body }) => checkLink(services, body),
  }),
]

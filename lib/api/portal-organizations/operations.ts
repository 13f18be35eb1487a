import { organizationData } from '../../contract/organization/organization'
import { bySlug } from '../../contract/path'
import { getOrganization } from '../../services/organizations/get-organization'
import { operation } from '../operation'

/** The merchant as anyone may see them. */
export const portalOrganizations = [
  operation({
    id: 'customer_portal:organizations:get',
    method: 'get',
    path: '/v1/customer-portal/organizations/{slug}',
    summary: 'The merchant, and what they sell',
    for: 'anyone',
    parameters: bySlug,
    answer: organizationData,
    run: ({ services, path }) => getOrganization(services, path.slug),
  }),
]

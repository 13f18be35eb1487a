import type { discounts } from '../schema'
import { idOf } from './identity'
import { FOUNDED, merchant } from './merchant'

const id = idOf('discount', 'ten-percent')

/** The one discount of the demo: a tenth off. */
export const demoDiscount = {
  id,
  organization_id: merchant.id,
  details: {
    id,
    created_at: FOUNDED.toISOString(),
    modified_at: null,
    organization_id: merchant.id,
    metadata: {},
    name: 'Ten percent off',
    code: 'TENTH',
    type: 'percentage',
    duration: 'forever',
    basis_points: 1_000,
    starts_at: null,
    ends_at: null,
    max_redemptions: null,
    max_redemptions_per_customer: null,
    redemptions_count: 0,
  },
} satisfies typeof discounts.$inferInsert

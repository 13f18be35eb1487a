import type { discounts } from '../schema'
import { FOUNDED, merchant } from './merchant'
import { deriveId } from './stable-values'

const id = deriveId('discount', 'ten-percent')

/** The only discount of the demo: 10 %. */
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

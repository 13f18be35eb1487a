import * as z from 'zod/mini'
import { catalogueProduct, organization } from '../product/product'

/** A shop as its customers see it: the merchant, and what can be bought there. */
export const organizationData = z.object({
  organization,
  products: z.array(catalogueProduct),
})

export type OrganizationData = z.infer<typeof organizationData>

/** Which features a merchant has, at an API that has more of them: kept as they came. */
export const featureSettings = z.looseObject({
  unit_based_pricing_enabled: z.optional(z.boolean()),
})

export type FeatureSettings = z.infer<typeof featureSettings>

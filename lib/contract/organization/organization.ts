import * as z from 'zod/mini'
import { catalogueProduct, organization } from '../product/product'

/** A shop as its customers see it: the merchant, and what can be bought there. */
export const organizationData = z.object({
  organization,
  products: z.array(catalogueProduct),
})

export type OrganizationData = z.infer<typeof organizationData>

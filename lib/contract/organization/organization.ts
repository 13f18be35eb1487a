import * as z from 'zod/mini'
import { catalogueProduct, organization } from '../product/product'

/** A shop as its customers see it: the merchant, and what can be bought there. */
export const organizationData = z.object({
  organization,
  products: z.array(catalogueProduct),
})

export type OrganizationData = z.infer<typeof organizationData>

/** What can't be shown counts as none, and takes nothing else with it. */
const shownOrNone = (schema: z.ZodMiniType<string>) => z.catch(z.nullable(schema), null)

/** A merchant as they present themselves to customers, from the merchant's view of them. */
export const organizationBrand = z.pipe(
  z.object({
    name: z.string().check(z.trim(), z.minLength(1)),
    avatar_url: shownOrNone(z.url({ protocol: /^https$/ })),
    website: shownOrNone(z.url({ protocol: /^https?$/ })),
    email: shownOrNone(z.email()),
  }),
  z.transform(({ name, avatar_url: logo, website: site, email: support }) => ({
    name,
    logo,
    site,
    support,
  })),
)

export type OrganizationBrand = z.infer<typeof organizationBrand>

/** Which features a merchant has, at an API that has more of them: kept as they came. */
export const featureSettings = z.looseObject({
  unit_based_pricing_enabled: z.optional(z.boolean()),
})

export type FeatureSettings = z.infer<typeof featureSettings>

import * as z from 'zod/mini'
import { metadata } from '../metadata'
import { openEnum } from '../open-enum'
import { price, recurringIntervals } from './price'

const interval = z.nullable(openEnum(recurringIntervals))
const count = z.nullable(z.int())
const textOrNull = z.nullable(z.string())
const timestamps = { created_at: z.string(), modified_at: z.nullable(z.string()) }

/** The merchant, as far as customers see it. */
export const organization = z.object({
  ...timestamps,
  id: z.guid(),
  name: z.string(),
  slug: z.string(),
  avatar_url: z.nullable(z.string()),
  proration_behavior: openEnum(['invoice', 'prorate', 'next_period', 'reset']),
  allow_customer_updates: z.boolean(),
  customer_portal_settings: z.object({
    usage: z.object({ show: z.boolean() }),
    subscription: z.object({
      update_seats: z.boolean(),
      update_plan: z.boolean(),
      pause: z.boolean(),
    }),
    customer: z.object({ allow_email_change: z.boolean() }),
  }),
  organization_features: z.object({
    member_model_enabled: z.boolean(),
    checkout_localization_enabled: z.boolean(),
  }),
})

/** What a product grants, as far as it is public. */
export const benefit = z.looseObject({
  ...timestamps,
  id: z.guid(),
  type: z.string(),
  description: z.string(),
  selectable: z.boolean(),
  deletable: z.boolean(),
  is_deleted: z.boolean(),
  organization_id: z.guid(),
})

/** A product's picture. */
export const media = z.looseObject({
  id: z.guid(),
  organization_id: z.guid(),
  name: z.string(),
  path: z.string(),
  mime_type: z.string(),
  size: z.int(),
  storage_version: textOrNull,
  checksum_etag: textOrNull,
  checksum_sha256_base64: textOrNull,
  checksum_sha256_hex: textOrNull,
  last_modified_at: textOrNull,
  version: textOrNull,
  service: z.string(),
  is_uploaded: z.boolean(),
  created_at: z.string(),
  size_readable: z.string(),
  public_url: z.string(),
})

const productShared = {
  ...timestamps,
  id: z.guid(),
  trial_interval: interval,
  trial_interval_count: count,
  name: z.string(),
  description: z.nullable(z.string()),
  visibility: openEnum(['draft', 'private', 'public']),
  recurring_interval: interval,
  recurring_interval_count: count,
  meter_interval: interval,
  meter_interval_count: count,
  is_recurring: z.boolean(),
  is_archived: z.boolean(),
  organization_id: z.guid(),
}

/** A product as a merchant's order shows it. */
export const orderProduct = z.object({ ...productShared, metadata })

/** A product with its prices, benefits and pictures. */
export const catalogueProduct = z.object({
  ...productShared,
  prices: z.array(price),
  benefits: z.array(benefit),
  medias: z.array(media),
})

/** A product as its customers see it. */
export const product = z.object({ ...catalogueProduct.shape, organization })

export type Organization = z.infer<typeof organization>
export type Benefit = z.infer<typeof benefit>
export type Media = z.infer<typeof media>
export type CatalogueProduct = z.infer<typeof catalogueProduct>
export type OrderProduct = z.infer<typeof orderProduct>
export type Product = z.infer<typeof product>

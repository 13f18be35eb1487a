import * as z from 'zod/mini'
import { problemDetails } from '../problem'
import { priceKinds } from '../product/price'
import { currency, flag, id, timeText, token, tokenOrNull } from './import-fields'

/** What every price has. How it is billed may be missing: then it is billed as its product is. */
const shared = z.looseObject({
  id,
  created_at: timeText,
  modified_at: z._default(z.nullable(timeText), null),
  source: z._default(token, 'catalog'),
  amount_type: token,
  price_currency: currency,
  tax_behavior: tokenOrNull,
  is_archived: flag,
  product_id: id,
  type: z.optional(token),
  recurring_interval: z.optional(z.nullable(token)),
})

const kinds = new Map(
  Object.entries(priceKinds).map(([kind, fields]) => [kind, z.looseObject(fields)]),
)

/**
 * A price of any published kind; one that isn't known here passes through. Its kind decides what
 * else it needs, so that an error names the field and not just the price.
 */
export const importedPrice = z.pipe(
  shared,
  z.transform((price, context) => {
    const parsed = kinds.get(price.amount_type)?.safeParse(price, { reportInput: true })
    for (const { type, msg, loc } of problemDetails(parsed?.error?.issues ?? [], 'body')) {
      const [, ...path] = loc
      context.issues.push({ code: 'custom', message: msg, params: { type }, path, input: price })
    }
    return price
  }),
)

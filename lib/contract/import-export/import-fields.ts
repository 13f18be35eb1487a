import * as z from 'zod/mini'
import { storedCountry } from '../address/country'
import { cleanLines, cleanText } from '../clean-text'
import { emailInput } from '../customer/email'
import { locale } from '../locale'
import { moment } from '../moment'
import { plainText } from '../text'

// The fields of what an import reads. Texts of merchants are cleaned, not rejected: nobody sits
// before them who could type them again. What the portal formats has to be what it seems to be.

const INT32_MAX = 2_147_483_647

/** Earlier than any shop, and than the years that databases and browsers read differently. */
const YEAR_MIN = 1900

export const id = z.guid()
export const idOrNull = z._default(z.nullable(id), null)

const withoutControls = (value: string) => value.replace(/(?![\0\n\t])[\p{Cc}\uFFFE\uFFFF]/gu, '')

/** In one line. */
export const line = plainText.check(z.overwrite((value) => cleanText(withoutControls(value))))

/** In one line; what is empty is null. */
export const lineOrNull = z._default(
  z.pipe(
    z.nullable(line),
    z.transform((value) => value || null),
  ),
  null,
)

/** In several lines; what is empty is null. */
export const linesOrNull = z._default(
  z.pipe(
    z.nullable(plainText.check(z.overwrite((value) => cleanLines(withoutControls(value))))),
    z.transform((value) => value || null),
  ),
  null,
)

/** An identifier, a code or a kind: as it came. */
export const token = plainText
export const tokenOrNull = z._default(z.nullable(token), null)

/** In minor units. */
export const amount = z.int()
export const count = z.int().check(z.gte(0), z.lte(INT32_MAX))
export const countOrNull = z._default(z.nullable(count), null)
export const flag = z._default(z.boolean(), false)

/** ISO 4217: what every formatter can take. Whether it is still in use is not asked. */
export const currency = z
  .string()
  .check(
    z.trim(),
    z.toLowerCase(),
    z.regex(/^[a-z]{3}$/, 'Should be the three letters of an ISO 4217 currency'),
  )
export const currencyOrNull = z._default(z.nullable(currency), null)

export const emailOrNull = z._default(z.nullable(emailInput), null)

export const localeOrNull = z._default(
  z.pipe(
    z.pipe(
      z.nullable(z.string()),
      z.transform((tag) => tag?.trim() || null),
    ),
    z.nullable(locale),
  ),
  null,
)

export const time = moment(new Date(Date.UTC(YEAR_MIN, 0)), `Should be in ${YEAR_MIN} or later`)
export const timeOrNull = z._default(z.nullable(time), null)

/** A moment that is kept as the text that it came as. */
export const timeText = z.string().check(
  z.refine((value) => z.safeParse(time, value).success, {
    error: 'Input should be a valid datetime',
  }),
)

export const timestamps = { created_at: time, modified_at: timeOrNull }
export const identity = { id, ...timestamps }

export const addressOrNull = z._default(
  z.nullable(
    z.object({
      country: storedCountry,
      line1: lineOrNull,
      line2: lineOrNull,
      postal_code: lineOrNull,
      city: lineOrNull,
      state: lineOrNull,
    }),
  ),
  null,
)

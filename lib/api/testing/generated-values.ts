import fc from 'fast-check'
import * as z from 'zod/mini'

type Schema = z.core.$ZodType

/** Text as nobody means it, and as somebody will send it. */
const oddTexts = [
  '',
  ' ',
  '\0',
  'a\0b',
  '\ud800',
  '\udc00\ud800',
  '\u202eoh no\u2066',
  `e${'\u0301'.repeat(300)}`,
  '\ufeff\u200b',
  '💥',
  'İıſK',
  '__proto__',
  'constructor',
  "'; drop table orders; --",
  '%_\\',
  '<script>alert(1)</script>',
  'x'.repeat(257),
  'x'.repeat(20_000),
  'null',
  'NaN',
  '1e3',
  '-0',
  '99999999999999999999',
]

const manyEmails = Array.from({ length: 200 }, (_, number) => `Person-${number}@made.example`)

/** What the fields of these names take, where their schemas take any text to begin with. */
const meantByName: Record<string, readonly unknown[]> = {
  email: [...manyEmails, 'IDA@holm.example', null],
  external_id: ['made-1', 'made-2', 'made-3', null],
  external_customer_id: ['usr_1009', 'usr_1010', 'nobody'],
  external_member_id: [null],
  member_id: [null],
  customer_external_id: ['usr_1009', 'usr_1010', null],
  return_url: ['https://shop.example/back', 'http://localhost:3000/ü?a=b#c', null],
  default_payment_method_id: [null],
  organization_id: [null],
  country: ['DE', 'US', 'CA', 'ie', 'FR', 'RU'],
  state: [' CA ', 'us-tx', 'QC', 'Bayern', '', null],
  tax_id: ['DE136695976', 'de 136 695 976', null],
  locale: ['EN-gb', 'zh-Hant-TW', 'en-GB-oxendict', null],
  page: ['1', '2', '1000000000000'],
  limit: ['1', '7', '100', '1000'],
  revision: ['1', '2', '0'],
  active: ['true', 'off'],
  anonymize: ['true', '0'],
  created_after: ['2026-01-01T00:00:00Z', '0001-01-01T00:00:00+14:00', '0000-01-01T00:00:00Z'],
  created_before: ['2026-01-01T00:00:00.123456789+14:00', '9999-12-31T23:59:59-14:00'],
  issued_after: ['2026-01-01T00:00:00Z', '0001-01-01T00:00:00+14:00'],
  issued_before: ['2026-12-31T00:00:00Z', '0000-01-01T00:00:00Z'],
  before: ['2026-01-01T00:00:00Z', '2999-01-01T00:00:00Z'],
  issued_at: ['2026-01-01T00:00:00Z', '2026-11-20T09:00:00.5+02:00'],
  metadata: [{ plan: 'gold', seats: 3, share: 0.5, trial: false }, {}],
}

const plainTexts = ['Name', ' Ада ', 'शर्मा', 'نورة', 'O’Neil & Söhne', 'a'.repeat(256)]

export const texts = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...plainTexts) },
  { weight: 2, arbitrary: fc.constantFrom(...oddTexts) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 50 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 50 }) },
)

const numbers = fc.oneof(
  fc.integer(),
  fc.double(),
  fc.constantFrom(0, -0, 1e308, 5e-324, 2 ** 53, -(2 ** 63), 1.5),
)

/** Anything that JSON can say. */
export const anything = fc.oneof(
  texts,
  numbers,
  fc.boolean(),
  fc.constantFrom(null, [], {}, [[]], [null], { a: { b: [1] } }, { length: 3 }, { toString: 1 }),
  fc.jsonValue({ maxDepth: 3 }),
)

/**
 * Values that a schema could be meant for: most of them nearly right, with parts missing,
 * null or of another kind. `name` is the field's that it stands in.
 */
export function valuesFor(
  schema: Schema,
  ids: readonly string[],
  name = '',
): fc.Arbitrary<unknown> {
  const named = Object.hasOwn(meantByName, name) ? (meantByName[name] ?? []) : []
  const meant = meantFor(schema, ids)
  return fc.oneof(
    { weight: 24, arbitrary: named.length > 0 ? fc.constantFrom(...named) : meant },
    { weight: 3, arbitrary: meant },
    { weight: 1, arbitrary: anything },
  )
}

/** Some of an object’s fields: one that it can’t do without is seldom left out. */
function chosenFrom(object: z.ZodMiniObject): fc.Arbitrary<[string, Schema][]> {
  const missing = new Set(z.safeParse(object, {}).error?.issues.map(({ path }) => path[0]))
  const fields = Object.entries<Schema>(object.shape)
  const required = fields.filter(([name]) => missing.has(name))
  const optional = fields.filter(([name]) => !missing.has(name))
  return fc
    .tuple(
      fc.oneof(
        { weight: 5, arbitrary: fc.constant(required) },
        { weight: 1, arbitrary: fc.shuffledSubarray(required) },
      ),
      fc.shuffledSubarray(optional, { maxLength: Math.min(4, optional.length) }),
    )
    .map((chosen) => chosen.flat())
}

function meantFor(schema: Schema, ids: readonly string[]): fc.Arbitrary<unknown> {
  const inner = (part: Schema, name?: string) => valuesFor(part, ids, name)
  if (schema instanceof z.ZodMiniObject) {
    return chosenFrom(schema).chain((chosen) =>
      fc.record(Object.fromEntries(chosen.map(([name, part]) => [name, inner(part, name)]))),
    )
  }
  if (schema instanceof z.ZodMiniOptional || schema instanceof z.ZodMiniDefault) {
    return inner(schema.def.innerType)
  }
  if (schema instanceof z.ZodMiniNullable) return fc.option(inner(schema.def.innerType))
  if (schema instanceof z.ZodMiniPipe) return inner(schema.def.in)
  if (schema instanceof z.ZodMiniArray) return fc.array(inner(schema.def.element), { maxLength: 3 })
  if (schema instanceof z.ZodMiniRecord) {
    return fc.dictionary(texts, inner(schema.def.valueType), { maxKeys: 4 })
  }
  if (schema instanceof z.ZodMiniUnion)
    return fc.oneof(...schema.def.options.map((option) => inner(option)))
  if (schema instanceof z.ZodMiniEnum) return fc.constantFrom(...schema.options)
  if (schema instanceof z.ZodMiniGUID) return fc.constantFrom(...ids)
  if (schema instanceof z.ZodMiniNumber) return numbers
  if (schema instanceof z.ZodMiniBoolean) return fc.boolean()
  return texts
}

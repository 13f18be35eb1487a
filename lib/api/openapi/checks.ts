import type * as z from 'zod/mini'
import { hasEmailOrTeam } from '../../contract/customer/customer-input'
import { customerKeys, namesCustomer } from '../../contract/customer/customer-session'
import { isEmail } from '../../contract/customer/email'
import { BYTES_MAX, fitsIndex, isNoStep } from '../../contract/customer/external-id'
import { namesOneKind, revocationKeys } from '../../contract/link/links'
import { isLocale } from '../../contract/locale'
import { hasFewPairs, PAIRS_MAX } from '../../contract/metadata'
import { storable, withoutControls } from '../../contract/text'
import type { Schema } from '../query-shape'

type JsonSchema = z.core.JSONSchema.BaseSchema

/**
 * JSON Schema for our own checks, which Zod can't convert. Where JSON Schema can't express all of a
 * check, this is the part that it can.
 */
const checkSchemas = new Map<unknown, JsonSchema>([
  [storable, { pattern: '^[^\\u0000]*$' }],
  // Breaks and tabs become blanks.
  [
    withoutControls,
    {
      pattern:
        '^[^\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f-\\u0084\\u0086-\\u009f\\ufffe\\uffff]*$',
    },
  ],
  [isEmail, { format: 'email' }],
  [isLocale, { pattern: '^[a-zA-Z]{2,3}([-_][a-zA-Z0-9]{1,8})*$', maxLength: 64 }],
  [isNoStep, { pattern: '^(?!\\.{1,2}$)[^\\u0000]*$' }],
  [fitsIndex, { maxLength: BYTES_MAX }],
  [hasFewPairs, { maxProperties: PAIRS_MAX }],
  [namesCustomer, { anyOf: oneOfThese(customerKeys) }],
  [namesOneKind, { anyOf: oneOfThese(revocationKeys) }],
  [
    hasEmailOrTeam,
    {
      anyOf: [
        { required: ['email'] },
        { required: ['type'], properties: { type: { const: 'team' } } },
      ],
    },
  ],
])

/** Returns the JSON Schema of a schema's own checks, which Zod's conversion leaves out. */
export function describeChecks(schema: Schema): JsonSchema {
  const checks = schema._zod.def.checks ?? []
  return Object.assign({}, ...checks.map((check) => checkSchemas.get(check)))
}

function oneOfThese(keys: readonly string[]): JsonSchema[] {
  return keys.map((key) => ({ required: [key] }))
}

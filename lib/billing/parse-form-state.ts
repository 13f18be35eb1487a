import * as z from 'zod/mini'
import type { BillingFormState } from './billing-form-state'
import { billingFormValues } from './form-values'

const submittedState = z.object({
  values: billingFormValues,
  base: billingFormValues,
  conflict: z.nullable(
    z.object({ parts: z.array(z.enum(['name', 'address'])), now: billingFormValues }),
  ),
})

/**
 * Parses the parts of a form's state that a save depends on. The state comes from the browser.
 *
 * @throws {z.core.$ZodError} For a state that isn't one of ours.
 */
export function parseFormState(
  state: unknown,
): Pick<BillingFormState, 'values' | 'base' | 'conflict'> {
  return submittedState.parse(state)
}

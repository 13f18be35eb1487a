import { Field } from '@/components/ui/field'
import type { LinkRequestState } from './link-request-state'

/** The field for an email address, with its error. */
export function EmailField({ state, label }: { state: LinkRequestState; label: string }) {
  return (
    <Field id="email" label={label} error={state.status === 'invalid' ? state.sentence : undefined}>
      {(control) => (
        <input
          {...control}
          name="email"
          type="email"
          dir="ltr"
          autoComplete="email"
          defaultValue={state.email}
        />
      )}
    </Field>
  )
}

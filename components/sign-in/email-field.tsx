import { Field } from '@/components/ui/field'
import type { LinkRequestMessages } from './link-request-messages'
import type { LinkRequestState } from './link-request-state'

/** The one thing to type. */
export function EmailField({
  state,
  messages,
}: {
  state: LinkRequestState
  messages: LinkRequestMessages
}) {
  return (
    <Field
      id="email"
      label={messages.email}
      error={state.status === 'invalid' ? state.sentence : undefined}
    >
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

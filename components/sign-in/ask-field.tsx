import { Field } from '@/components/ui/field'
import type { AskState } from './ask-state'
import type { AskWords } from './ask-words'

/** The one thing to type. */
export function AskField({ state, words }: { state: AskState; words: AskWords }) {
  return (
    <Field
      id="email"
      label={words.email}
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

import { type FormEvent, useEffect, useRef } from 'react'
import type { UseFormReturn } from 'react-hook-form'
import type { DetailsState, DetailsValues } from './details-form'

/** Submits a form that can be saved; moves the focus to what is wrong in one that can't. */
export function useCheckedSubmit(
  form: UseFormReturn<DetailsValues>,
  state: DetailsState,
  pending: boolean,
  submit: (filled: FormData) => void,
) {
  const summary = useRef<HTMLDivElement>(null)
  const saveButton = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (state.status === 'invalid') summary.current?.focus()
  }, [state])

  // A second press while the first is under way does nothing.
  function check(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    if (pending) return
    const filled = withPressed(new FormData(event.currentTarget), event)
    form.handleSubmit(
      () => {
        // A button beside a message disappears with it.
        if (document.activeElement instanceof HTMLButtonElement) saveButton.current?.focus()
        submit(filled)
      },
      () => summary.current?.focus(),
    )(event)
  }

  return { check, summary, saveButton }
}

/** Adds the button that was pressed, which a form's data doesn't name. */
function withPressed(filled: FormData, { nativeEvent }: FormEvent): FormData {
  const button = nativeEvent instanceof SubmitEvent ? nativeEvent.submitter : null
  if (button instanceof HTMLButtonElement && button.name) filled.set(button.name, button.value)
  return filled
}

import { type FormEvent, useEffect, useRef } from 'react'
import type { UseFormReturn } from 'react-hook-form'
import type { DetailsState, DetailsValues } from './details-form'

/** Submits a valid form; moves the focus to the errors of an invalid one. */
export function useCheckedSubmit(
  form: UseFormReturn<DetailsValues>,
  state: DetailsState,
  pending: boolean,
  submit: (filled: FormData) => void,
) {
  const summary = useRef<HTMLDivElement>(null)
  const saveButton = useRef<HTMLButtonElement>(null)
  const isChecking = useRef(false)
  useEffect(() => {
    if (hasFieldErrors(state)) summary.current?.focus()
  }, [state])

  // A second press while the form is checked or saved does nothing.
  function check(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    if (pending || isChecking.current) return
    isChecking.current = true
    const filled = addPressedButton(new FormData(event.currentTarget), event)
    const checked = form.handleSubmit(
      () => {
        // A button in a notice disappears with it.
        if (document.activeElement instanceof HTMLButtonElement) saveButton.current?.focus()
        submit(filled)
      },
      () => summary.current?.focus(),
    )(event)
    checked.finally(() => {
      isChecking.current = false
    })
  }

  return { check, summary, saveButton }
}

/** Adds the pressed button, which isn't part of a form's data. */
function addPressedButton(filled: FormData, { nativeEvent }: FormEvent): FormData {
  const button = nativeEvent instanceof SubmitEvent ? nativeEvent.submitter : null
  if (button instanceof HTMLButtonElement && button.name) filled.set(button.name, button.value)
  return filled
}

/** Errors of no field are said at the foot of the form instead. */
function hasFieldErrors({ status, errors: { form: _, ...fields } }: DetailsState): boolean {
  return status === 'invalid' && Object.keys(fields).length > 0
}

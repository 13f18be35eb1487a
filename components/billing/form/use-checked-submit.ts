import { type FormEvent, useEffect, useRef } from 'react'
import type { UseFormReturn } from 'react-hook-form'
import type { DetailsState, DetailsValues } from './details-form'

/** How far a press of Save has come. */
export type SaveProgress = 'idle' | 'checking' | 'saving'

/**
 * Submits a valid form; moves the focus to the errors of an invalid one. What checks the form may
 * have to be loaded first, so that checking is a part of saving that people can see.
 */
export function useCheckedSubmit(
  form: UseFormReturn<DetailsValues>,
  state: DetailsState,
  pending: boolean,
  submit: (filled: FormData) => void,
) {
  const summary = useRef<HTMLDivElement>(null)
  const saveButton = useRef<HTMLButtonElement>(null)
  const { isSubmitting } = form.formState
  const progress: SaveProgress = pending ? 'saving' : isSubmitting ? 'checking' : 'idle'
  useEffect(() => {
    if (hasFieldErrors(state)) summary.current?.focus()
  }, [state])

  // A second press while the form is checked or saved does nothing.
  function check(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    if (progress !== 'idle') return
    const filled = addPressedButton(new FormData(event.currentTarget), event)
    // A button in a notice disappears with it.
    if (document.activeElement instanceof HTMLButtonElement) saveButton.current?.focus()
    form.handleSubmit(
      () => submit(filled),
      () => summary.current?.focus(),
    )(event)
  }

  return { check, progress, summary, saveButton }
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

'use client'

import type { ClipboardEvent } from 'react'
import { joinPastedLines } from '@/lib/billing/pasted-text'
import { type FieldProps, LabelledField } from './labelled-field'

/** A single-line text field of the form. */
export function TextField(props: FieldProps) {
  const { form, state, name, autoComplete } = props
  return (
    <LabelledField {...props}>
      {(control) => (
        <input
          {...control}
          {...form.register(name)}
          onPaste={(event) => pasteAsOneLine(event, name)}
          type="text"
          dir="auto"
          defaultValue={state.values[name]}
          autoComplete={autoComplete}
        />
      )}
    </LabelledField>
  )
}

function pasteAsOneLine(event: ClipboardEvent<HTMLInputElement>, field: string): void {
  const text = joinPastedLines(field, event.clipboardData.getData('text/plain'))
  if (text === undefined) return
  event.preventDefault()
  const input = event.currentTarget
  const { selectionStart, selectionEnd, value } = input
  input.setRangeText(text, selectionStart ?? value.length, selectionEnd ?? value.length, 'end')
  // A value set by a script doesn't fire an input event by itself.
  input.dispatchEvent(new Event('input', { bubbles: true }))
}

'use client'

import type { ClipboardEvent } from 'react'
import { joinPastedLines } from '@/lib/billing/pasted-text'
import { type FieldProps, LabelledField } from './labelled-field'

/** One line of text of the form. */
export function TextField(props: FieldProps) {
  const { form, state, name, autoComplete } = props
  return (
    <LabelledField {...props}>
      {(control) => (
        <input
          {...control}
          {...form.register(name)}
          onPaste={(event) => pasteInOneLine(event, name)}
          type="text"
          dir="auto"
          defaultValue={state.values[name]}
          autoComplete={autoComplete}
        />
      )}
    </LabelledField>
  )
}

function pasteInOneLine(event: ClipboardEvent<HTMLInputElement>, field: string): void {
  const text = joinPastedLines(field, event.clipboardData.getData('text/plain'))
  if (text === undefined) return
  event.preventDefault()
  const input = event.currentTarget
  const { selectionStart, selectionEnd, value } = input
  input.setRangeText(text, selectionStart ?? value.length, selectionEnd ?? value.length, 'end')
  // What a script writes is no input until it is said to be.
  input.dispatchEvent(new Event('input', { bubbles: true }))
}

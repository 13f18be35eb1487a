import type { ReactNode } from 'react'

/** What ties a control to its label, hint and error. */
export type ControlProps = {
  id: string
  'aria-describedby': string | undefined
  'aria-invalid': true | undefined
  className: string
}

type FieldProps = {
  id: string
  label: string
  /** Said beside the label, for what need not be filled in. */
  note?: string | undefined
  hint?: string | undefined
  error?: string | undefined
  children: (control: ControlProps) => ReactNode
}

const controlLook =
  'block w-full min-h-11 rounded-md border border-edge bg-paper px-3 py-2 text-base text-ink ' +
  'aria-invalid:border-bad aria-invalid:border-2'

/** One field of a form: owns label, control, hint and error, and what connects them. */
export function Field({ id, label, note, hint, error, children }: FieldProps) {
  const describedBy = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')
  return (
    <div className="space-y-1">
      <label htmlFor={id} className="block font-medium text-sm">
        {label} {note ? <span className="font-normal text-quiet">({note})</span> : null}
      </label>
      {children({
        id,
        'aria-describedby': describedBy || undefined,
        'aria-invalid': error ? true : undefined,
        className: controlLook,
      })}
      {hint ? (
        <p id={`${id}-hint`} className="text-quiet text-sm">
          {hint}
        </p>
      ) : null}
      {error ? (
        <p id={`${id}-error`} className="font-medium text-bad text-sm">
          {error}
        </p>
      ) : null}
    </div>
  )
}

import type { ReactNode } from 'react'
import { joinClasses } from './classes'

/** The attributes that connect a control to its label, hint, error and warning. */
export type ControlProps = {
  id: string
  'aria-describedby': string | undefined
  'aria-invalid': true | undefined
  className: string
}

type FieldProps = {
  id: string
  label: string
  /** Shown beside the label of an optional field. */
  note?: string | undefined
  hint?: string | undefined
  /** Must be corrected before the form can be sent. */
  error?: string | undefined
  /** May be wrong, but doesn't prevent sending the form. */
  warning?: string | undefined
  /** A remark about the value, shown when there is no error or warning. */
  remark?: ReactNode
  /** Three rows: label, control, and notes. */
  className?: string | undefined
  children: (control: ControlProps) => ReactNode
}

const controlLook =
  'block w-full min-h-11 rounded-md border bg-paper px-3 py-2 text-base text-ink ' +
  'aria-invalid:border-bad aria-invalid:border-2'

/** One field of a form: its label, control and notes, and the attributes that connect them. */
export function Field(props: FieldProps) {
  const { id, label, note, hint, error, warning, remark, className, children } = props
  const says = { hint, error, warning, remark }
  const describedBy = Object.entries(says).flatMap(([kind, text]) => (text ? `${id}-${kind}` : []))
  return (
    <div className={joinClasses('grid grid-cols-[minmax(0,1fr)]', className)}>
      <label htmlFor={id} className="mb-1 block self-end font-semibold text-sm">
        {label} {note ? <span className="font-normal text-quiet">({note})</span> : null}
      </label>
      {children({
        id,
        'aria-describedby': describedBy.join(' ') || undefined,
        'aria-invalid': error ? true : undefined,
        className: `${controlLook} ${warning ? 'border-warn' : 'border-edge'}`,
      })}
      <div className="text-sm">
        {hint ? (
          <p id={`${id}-hint`} className="mt-1 text-quiet">
            {hint}
          </p>
        ) : null}
        {error ? (
          <p id={`${id}-error`} className="mt-1 font-medium text-bad">
            {error}
          </p>
        ) : null}
        {/* These appear when the focus is already in the next field. */}
        <div aria-live="polite">
          {warning ? (
            <p id={`${id}-warning`} className="mt-1 font-medium text-warn">
              {warning}
            </p>
          ) : null}
          {remark ? (
            <p id={`${id}-remark`} className="mt-1">
              {remark}
            </p>
          ) : null}
        </div>
      </div>
    </div>
  )
}

import type { ComponentProps } from 'react'
import { Field } from '@/components/ui/field'
import type { DetailsFormProps, DetailsValues } from '../form/details-form'
import { getErrorMessage } from './error-message'

export type FieldProps = Pick<DetailsFormProps, 'form' | 'state' | 'messages'> & {
  name: keyof DetailsValues
  label: string
  autoComplete: string
  isOptional?: boolean
  hint?: string | undefined
  warning?: string | undefined
  className?: string
}

type Props = FieldProps & { children: ComponentProps<typeof Field>['children'] }

/** A field of the form with its label, error and warning. */
export function LabelledField({ form, messages, name, isOptional, ...props }: Props) {
  return (
    <Field
      id={name}
      label={props.label}
      note={isOptional ? messages.optional : undefined}
      hint={props.hint}
      error={getErrorMessage(form.formState.errors[name], messages)}
      warning={props.warning}
      className={props.className}
    >
      {props.children}
    </Field>
  )
}

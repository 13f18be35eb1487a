import type { ComponentProps } from 'react'
import { Field } from '@/components/ui/field'
import type { DetailsFormProps, DetailsValues } from '../form/details-form'
import { errorSentence } from './error-sentence'

export type FieldProps = Pick<DetailsFormProps, 'form' | 'state' | 'words'> & {
  name: keyof DetailsValues
  label: string
  autoComplete: string
  isOptional?: boolean
  hint?: string | undefined
  warning?: string | undefined
  className?: string
}

type Props = FieldProps & { children: ComponentProps<typeof Field>['children'] }

/** A field of the form with its name, and with what is wrong in it. */
export function LabelledField({ form, words, name, isOptional, ...props }: Props) {
  return (
    <Field
      id={name}
      label={props.label}
      note={isOptional ? words.optional : undefined}
      hint={props.hint}
      error={errorSentence(form.formState.errors[name], words)}
      warning={props.warning}
      className={props.className}
    >
      {props.children}
    </Field>
  )
}

'use client'

import type { ReactNode } from 'react'
import { useWatch } from 'react-hook-form'
import { getErrorMessage } from '@/components/billing/fields/error-message'
import type { DetailsFormProps } from '@/components/billing/form/details-form'
import { Field } from '@/components/ui/field'
import { taxIdErrors } from '@/lib/billing/field-errors'
import { isSameText, toFieldText } from '@/lib/billing/field-text'
import type { TaxIdAnswer } from '@/lib/tax-id/check'
import type { AccountMessages } from './account-messages'
import { useTaxIdCheck } from './use-tax-id-check'

type Props = Pick<DetailsFormProps, 'form' | 'state'> & { messages: AccountMessages }

/** The tax id, which is checked while it is being typed. */
export function TaxIdField({ form, state, messages }: Props) {
  const { control, formState } = form
  const stored = { tax_id: state.values.tax_id ?? '', country: state.values.country }
  const [taxId = stored.tax_id, country = stored.country] = useWatch({
    control,
    name: ['tax_id', 'country'],
  })
  const isNew = !isSameText(taxId, stored.tax_id) || country !== stored.country
  const answer = useTaxIdCheck(isNew ? toFieldText(taxId) : '', country)
  const error = getErrorMessage(formState.errors.tax_id, messages)
  const fault = answer?.answer === 'wrong' && !error ? answer.fault : undefined
  // While it is being typed, it is always too short.
  const isShown = fault !== 'length' || formState.touchedFields.tax_id
  return (
    <Field
      id="tax_id"
      label={messages.labels.tax_id}
      note={messages.optional}
      hint={messages.taxIdHint}
      error={error}
      warning={fault && isShown ? messages.errors[taxIdErrors[fault]] : undefined}
      remark={describeAnswer(answer, messages)}
    >
      {(controlProps) => (
        <input
          {...controlProps}
          {...form.register('tax_id')}
          type="text"
          dir="ltr"
          defaultValue={stored.tax_id}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
        />
      )}
    </Field>
  )
}

function describeAnswer(answer: TaxIdAnswer | undefined, messages: AccountMessages): ReactNode {
  if (answer?.answer === 'unknown') return messages.taxIdUnknown
  if (answer?.answer !== 'right') return undefined
  return (
    <span className="font-medium text-good">
      {messages.taxIdRight} <bdi>{answer.value}</bdi>
    </span>
  )
}

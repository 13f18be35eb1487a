'use client'

import { useWatch } from 'react-hook-form'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { formatAddress } from '@/lib/address/format-address'
import type { BillingValues } from '@/lib/billing/billing-values'
import type { DetailsPart } from '@/lib/billing/conflict/conflict'
import { CHOICE, type Choice, choiceValues } from '@/lib/billing/conflict/conflict-choice'
import { toFieldText } from '@/lib/billing/field-text'
import type { BillingFormProps } from './billing-form-props'

type Props = Pick<
  BillingFormProps,
  'form' | 'state' | 'countries' | 'shown' | 'acceptTheirs' | 'messages'
>

/**
 * The stored details, changed by somebody else, beside the typed ones, and a choice.
 */
export function ConflictChoice({ form, state, countries, shown, messages, acceptTheirs }: Props) {
  const typed = { ...state.values, ...useWatch({ control: form.control }) }
  const { conflict } = state
  if (!conflict) return null

  function toLines(part: DetailsPart, values: BillingValues): string[] {
    const country = countries.find(({ code }) => code === values.country)?.name ?? ''
    const lines =
      part === 'name'
        ? [toFieldText(values.billing_name)]
        : formatAddress(values, country, shown.countryForm.print)
    const filled = lines.filter(Boolean)
    return filled.length > 0 ? filled : [messages.nothing]
  }

  const submitChoice = (choice: Choice) =>
    ({ type: 'submit', name: CHOICE, value: choiceValues[choice] }) as const
  return (
    <Notice tone="bad" className="space-y-3">
      <p>{messages.conflict.title}</p>
      {conflict.parts.map((part) => (
        <section key={part} aria-label={messages.conflict[part]}>
          <h3 className="font-semibold">{messages.conflict[part]}</h3>
          <dl className="mt-1 grid grid-cols-1 gap-x-4 gap-y-2 min-[26rem]:grid-cols-2">
            <Lines term={messages.conflict.changed} lines={toLines(part, conflict.now)} />
            <Lines term={messages.conflict.yours} lines={toLines(part, typed)} />
          </dl>
        </section>
      ))}
      <div className="flex flex-wrap gap-3">
        <Button look="secondary" {...submitChoice('keepMine')}>
          {messages.conflict.keepMine}
        </Button>
        <Button
          look="secondary"
          {...submitChoice('acceptTheirs')}
          onClick={(event) => {
            event.preventDefault()
            acceptTheirs()
          }}
        >
          {messages.conflict.acceptTheirs}
        </Button>
      </div>
    </Notice>
  )
}

function Lines({ term, lines }: { term: string; lines: string[] }) {
  return (
    <div className="min-w-0">
      <dt className="text-quiet">{term}</dt>
      {lines.map((line, index) => (
        // Lines have no key of their own, and two may be equal.
        <dd key={index} className="break-words font-medium">
          <bdi>{line}</bdi>
        </dd>
      ))}
    </div>
  )
}

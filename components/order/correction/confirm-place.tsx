'use client'

import { useEffect, useRef } from 'react'
import { Notice } from '@/components/ui/notice'
import { Tick } from '@/components/ui/tick'
import type { BillingFormProps } from './billing-form-props'

/**
 * Asks readers who only have a link to this order to confirm what can't be undone. The question is
 * the outcome of the first save; the second one saves.
 */
export function ConfirmPlace({ state, messages }: Pick<BillingFormProps, 'state' | 'messages'>) {
  const box = useRef<HTMLInputElement>(null)

  useEffect(() => {
    if (state.status === 'unconfirmed') box.current?.focus()
  }, [state])

  if (state.status !== 'unconfirmed') return null
  return (
    <Notice tone="plain" role="alert">
      <Tick ref={box} name="confirmed" value="yes">
        {messages.confirmPlace}
      </Tick>
    </Notice>
  )
}

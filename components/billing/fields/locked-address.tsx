'use client'

import { AskLink } from '@/components/shell/ask-link'
import { Notice } from '@/components/ui/notice'
import type { DetailsFormProps } from '../form/details-form'

/** Why an address can't be changed at all, and whom to ask. */
export function LockedAddress({ messages: { lockedPlace } }: DetailsFormProps) {
  if (!lockedPlace) return null
  return (
    <Notice tone="plain">
      {lockedPlace.addressUnaccepted} <AskLink ask={lockedPlace.ask} />
    </Notice>
  )
}

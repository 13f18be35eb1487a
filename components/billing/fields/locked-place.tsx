'use client'

import { AskLink } from '@/components/shell/ask-link'
import type { DetailsFormProps } from '../form/details-form'
import { LockIcon } from './lock-icon'

/**
 * The locked country and state in one line, with whom to ask. The reason is in a disclosure, which
 * works without scripts.
 */
export function LockedPlace({ locks, messages }: DetailsFormProps) {
  const { lockedPlace, labels } = messages
  if (!lockedPlace) return null
  return (
    <div className="flex flex-wrap items-start justify-between gap-x-4 rounded-lg bg-ground px-3 py-1 text-sm">
      <details className="min-w-0 grow basis-40">
        <summary className="flex min-h-9 cursor-pointer list-none items-center gap-2 pointer-coarse:min-h-11">
          <LockIcon />
          <span className="min-w-0 [overflow-wrap:anywhere]">
            <span className="sr-only">{labels.country}: </span>
            <span className="underline decoration-dotted underline-offset-4">
              {lockedPlace.decided}
            </span>
          </span>
        </summary>
        <p className="pb-2 text-quiet">{lockedPlace.countryLocked}</p>
        {locks.state === 'kept' ? <p className="pb-2 text-quiet">{lockedPlace.stateKept}</p> : null}
      </details>
      <AskLink
        ask={lockedPlace.ask}
        className="inline-flex min-h-9 items-center pointer-coarse:min-h-11"
      />
    </div>
  )
}

'use client'

import type { DetailsFormProps } from '../form/details-form'

/** The locked country and state as text, with the reason and whom to ask. */
export function LockedPlace({ countries, shown, locks, messages }: DetailsFormProps) {
  const { lockedPlace } = messages
  return (
    <div className="space-y-2 rounded-md border border-rule px-4 py-3 text-sm">
      <dl className="space-y-1">
        <dt className="text-quiet">{messages.labels.country}</dt>
        <dd className="font-medium">{countries[0]?.name}</dd>
        {locks.state === 'locked' ? (
          <>
            <dt className="text-quiet">{shown.countryForm.labels.state}</dt>
            <dd className="font-medium">
              <bdi>{lockedPlace?.state}</bdi>
            </dd>
          </>
        ) : null}
      </dl>
      <p className="text-quiet">{lockedPlace?.countryLocked}</p>
      {locks.state === 'kept' ? <p className="text-quiet">{lockedPlace?.stateKept}</p> : null}
    </div>
  )
}

import { AskLink } from '@/components/shell/ask-link'
import type { Contact } from '@/components/shell/contact-link'
import { Notice } from '@/components/ui/notice'
import type { Locks } from '@/lib/billing/locks'
import { isAcceptedCountry } from '@/lib/contract/address/accepted-countries'
import type { Address } from '@/lib/contract/address/address'
import { stateName } from '@/lib/contract/address/subdivision'
import type { I18n } from '@/lib/i18n/i18n'
import { LockIcon } from './lock-icon'

type Props = {
  /** The stored address. */
  address: Address
  locks: Locks
  /** Whom to ask for what is locked. */
  merchant: Contact
  i18n: I18n
}

/**
 * The locked country and state in one line, with whom to ask. The reason is in a disclosure, which
 * works without scripts; where the whole address is locked, it is said at once.
 */
export function LockedPlace({ address, locks, merchant, i18n: { t, format } }: Props) {
  const country = format.country(address.country)
  const state = address.state ? stateName(address.country, address.state) : ''
  const place = state ? t('lockedPlace.place', { state, country }) : country
  const ask = {
    text: merchant.name
      ? t('lockedPlace.ask', { merchant: merchant.name })
      : t('lockedPlace.askSeller'),
    href: merchant.support,
  }
  if (locks.address === 'unaccepted') {
    return (
      <Notice tone="plain">
        {isAcceptedCountry(address.country)
          ? t('lockedPlace.stateUnaccepted', { state })
          : t('lockedPlace.addressUnaccepted', { country })}{' '}
        <AskLink ask={ask} />
      </Notice>
    )
  }
  return (
    <div className="flex flex-wrap items-start justify-between gap-x-4 rounded-lg bg-ground px-3 py-1 text-sm">
      <details className="min-w-0 grow basis-40">
        <summary className="flex min-h-9 cursor-pointer list-none items-center gap-2 pointer-coarse:min-h-11">
          <LockIcon />
          <span className="min-w-0 [overflow-wrap:anywhere]">
            <span className="sr-only">{t('correction.country') + t('portal.colon')}</span>
            <span className="underline decoration-dotted underline-offset-4">
              {t('lockedPlace.decided', { place })}
            </span>
          </span>
        </summary>
        <p className="pb-2 text-quiet">{t('lockedPlace.countryLocked', { place })}</p>
        {locks.state === 'kept' ? (
          <p className="pb-2 text-quiet">{t('lockedPlace.stateKept')}</p>
        ) : null}
      </details>
      <AskLink ask={ask} className="inline-flex min-h-9 items-center pointer-coarse:min-h-11" />
    </div>
  )
}

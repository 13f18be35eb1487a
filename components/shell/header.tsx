import Link from 'next/link'
import type { Translate } from '@/lib/i18n/i18n'
import { isolate } from '@/lib/i18n/isolate'

const look =
  'inline-flex min-h-11 items-center rounded-md px-3 font-medium text-sm underline-offset-4 hover:underline'

type Props = {
  merchant: { name: string | null; logo: string | null }
  /** The customer who is signed in; null if nobody is, or it isn't known. */
  customerName: string | null
  hasAccount: boolean
  canSignOut: boolean
  signOut: () => Promise<void>
  t: Translate
}

/** The merchant, the customer who is signed in, and the links to their account and to sign out. */
export function Header({ merchant, customerName, hasAccount, canSignOut, signOut, t }: Props) {
  return (
    <header className="border-rule border-b bg-paper">
      <div className="mx-auto flex max-w-6xl flex-wrap items-center gap-x-6 gap-y-2 px-4 py-3 sm:px-6">
        <Link href="/orders" prefetch={false} className="flex min-h-11 items-center gap-3">
          {merchant.logo ? (
            <img src={merchant.logo} alt="" width={36} height={36} className="size-9 rounded-md" />
          ) : null}
          <span className="font-semibold text-lg">{merchant.name ?? t('portal.name')}</span>
        </Link>
        {customerName ? (
          <p className="order-last w-full text-quiet text-sm sm:order-none sm:ms-auto sm:w-auto">
            {t('portal.signedInAs', { name: isolate(customerName) })}
          </p>
        ) : null}
        {canSignOut ? (
          <div
            className={`flex items-center gap-1 ${customerName ? 'ms-auto sm:ms-0' : 'ms-auto'}`}
          >
            {hasAccount ? (
              <Link href="/account" prefetch={false} className={look}>
                {t('portal.account')}
              </Link>
            ) : null}
            <form action={signOut}>
              <button type="submit" className={look}>
                {t('portal.signOut')}
              </button>
            </form>
          </div>
        ) : null}
      </div>
    </header>
  )
}

import Link from 'next/link'
import { signOut } from '@/app/actions'
import { readCustomer } from '@/lib/portal/account/customer'
import { getI18n } from '@/lib/portal/request/language'
import { getMerchant } from '@/lib/portal/request/merchant'
import { currentSession } from '@/lib/portal/session/session'

const look =
  'inline-flex min-h-11 items-center rounded-md px-3 font-medium text-sm underline-offset-4 hover:underline'

/** Whose portal it is, where one can go, and the way out. */
export async function Header() {
  const [{ t }, merchant, session, customer] = await Promise.all([
    getI18n(),
    getMerchant(),
    currentSession(),
    readCustomer(),
  ])
  const name = customer.ok ? (customer.data.name ?? customer.data.email) : null
  const isWhole = session.ok && session.data.full !== null
  // Whose session can't be judged at the moment can leave it all the same.
  const canLeave = session.ok || session.failure.kind !== 'signedOut'
  return (
    <header className="border-rule border-b bg-paper">
      <div className="mx-auto flex max-w-6xl flex-wrap items-center gap-x-6 gap-y-2 px-4 py-3 sm:px-6">
        <Link href="/orders" prefetch={false} className="flex min-h-11 items-center gap-3">
          {merchant.logo ? (
            <img src={merchant.logo} alt="" width={36} height={36} className="size-9 rounded-md" />
          ) : null}
          <span className="font-semibold text-lg">{merchant.name ?? t('portal.name')}</span>
        </Link>
        {name ? (
          <p className="order-last w-full text-quiet text-sm sm:order-none sm:ms-auto sm:w-auto">
            {t('portal.signedInAs', { name: isolated(name) })}
          </p>
        ) : null}
        {canLeave ? (
          <div className={`flex items-center gap-1 ${name ? 'ms-auto sm:ms-0' : 'ms-auto'}`}>
            {isWhole ? (
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

/** Keeps the punctuation of a name out of the order of a sentence that runs the other way. */
function isolated(name: string): string {
  return `\u2068${name}\u2069`
}

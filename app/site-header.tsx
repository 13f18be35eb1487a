import Link from 'next/link'
import { getI18n } from '@/lib/portal/language'
import { getMerchant } from '@/lib/portal/merchant'
import { currentSession } from '@/lib/portal/session'
import { signOut } from './actions'

/** Whose portal it is, where one can go, and the way out. */
export async function SiteHeader() {
  const [{ t }, merchant, session] = await Promise.all([getI18n(), getMerchant(), currentSession()])
  return (
    <header className="border-rule border-b bg-paper">
      <div className="mx-auto flex max-w-6xl flex-wrap items-center gap-x-6 gap-y-2 px-4 py-3 sm:px-6">
        <Link href="/orders" prefetch={false} className="flex min-h-11 items-center gap-3">
          {merchant.logo ? (
            // biome-ignore lint/performance/noImgElement: any address may be configured, also an SVG
            <img src={merchant.logo} alt="" width={36} height={36} className="size-9 rounded-md" />
          ) : null}
          <span className="font-semibold text-lg">{merchant.name ?? t('portal.name')}</span>
        </Link>
        {session ? (
          <form action={signOut} className="ms-auto">
            <button
              type="submit"
              className="min-h-11 rounded-md px-3 font-medium text-sm underline-offset-4 hover:underline"
            >
              {t('portal.signOut')}
            </button>
          </form>
        ) : null}
      </div>
    </header>
  )
}

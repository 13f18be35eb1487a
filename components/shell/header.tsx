import Link from 'next/link'
import { Logo } from '@/components/ui/logo'
import type { Translate } from '@/lib/i18n/i18n'
import { NavLink } from './nav-link'
import { type SignedIn, UserMenu } from './user-menu'

const look =
  'inline-flex min-h-11 items-center rounded-md px-3 font-medium text-quiet text-sm underline-offset-8 hover:underline aria-[current]:text-ink aria-[current]:underline aria-[current]:decoration-2 aria-[current]:decoration-accent'

type Props = {
  merchant: { name: string | null; logo: string | null; logoDark: string | null }
  /** Who is signed in; nobody where it isn't known. */
  people: SignedIn[]
  /** Which pages the session opens. */
  hasOrders: boolean
  hasAccount: boolean
  canSignOut: boolean
  signOut: () => Promise<void>
  t: Translate
}

/** The merchant, the pages of the portal, and who is signed in, in one row. */
export function Header(props: Props) {
  const { merchant, people, hasOrders, hasAccount, canSignOut, signOut, t } = props
  const links = [
    ...(hasOrders ? [{ href: '/orders', text: t('portal.orders') } as const] : []),
    ...(hasAccount ? [{ href: '/account', text: t('portal.account') } as const] : []),
  ]
  return (
    <header className="border-rule border-b bg-paper print:hidden">
      <div className="mx-auto flex max-w-6xl flex-wrap items-center justify-between gap-x-3 px-4 py-2 sm:gap-x-4 sm:px-6">
        <Link
          href="/orders"
          prefetch={false}
          className="flex min-h-11 min-w-24 flex-1 basis-0 items-center gap-2 sm:gap-3"
        >
          <Logo light={merchant.logo} dark={merchant.logoDark} size={36} className="size-9" />
          <bdi className="truncate font-semibold sm:text-lg">
            {merchant.name ?? t('portal.name')}
          </bdi>
        </Link>
        {canSignOut ? (
          <div className="flex min-w-0 flex-wrap items-center justify-end gap-1">
            {links.map(({ href, text }) => (
              <NavLink key={href} href={href} className={`${look} shrink-0 max-sm:hidden`}>
                {text}
              </NavLink>
            ))}
            <UserMenu people={people} links={links} signOut={signOut} t={t} />
          </div>
        ) : null}
      </div>
    </header>
  )
}

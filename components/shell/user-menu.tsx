import { Chevron } from '@/components/ui/chevron'
import { PlainPageLink } from '@/components/ui/text-link'
import type { Translate } from '@/lib/i18n/i18n'
import { isolate } from '@/lib/i18n/isolate'

const entry =
  'flex min-h-11 w-full items-center rounded-md px-3 text-start font-medium hover:bg-tint'

type Props = {
  /** Null if it isn't known. */
  name: string | null
  /** Shown here where the header has no room for them. */
  links: { href: '/orders' | '/account'; text: string }[]
  signOut: () => Promise<void>
  t: Translate
}

/** Who is signed in, and the way out. It opens without scripts. */
export function UserMenu({ name, links, signOut, t }: Props) {
  return (
    <details name="user-menu" className="relative min-w-0 max-w-full text-sm">
      <summary className="flex min-h-11 cursor-pointer list-none items-center gap-2 rounded-full border border-rule px-4 hover:bg-tint">
        <bdi className="min-w-0 max-w-28 truncate font-medium sm:max-w-60">
          {name ?? t('portal.menu')}
        </bdi>
        <Chevron to="down" />
      </summary>
      <div className="absolute end-0 z-20 mt-1 w-64 rounded-lg border border-rule bg-paper p-2 shadow-sheet">
        {name ? (
          <p className="px-3 py-2 text-quiet [overflow-wrap:anywhere]">
            {t('portal.signedInAs', { name: isolate(name) })}
          </p>
        ) : null}
        {links.map(({ href, text }) => (
          <PlainPageLink key={href} href={href} className={`${entry} sm:hidden`}>
            {text}
          </PlainPageLink>
        ))}
        <form action={signOut}>
          <button type="submit" className={entry}>
            {t('portal.signOut')}
          </button>
        </form>
      </div>
    </details>
  )
}

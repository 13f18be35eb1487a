import { Chevron } from '@/components/ui/chevron'
import type { Translate } from '@/lib/i18n/i18n'
import { NavLink } from './nav-link'

const entry =
  'flex min-h-11 w-full items-center rounded-md px-3 text-start font-medium hover:bg-tint'

/** A name of somebody who is signed in, and the tag of its language where that is known. */
export type SignedIn = { name: string; lang: string | undefined }

type Props = {
  /** The member of a team, and the customer; nobody where it isn't known. */
  people: SignedIn[]
  /** Shown here where the header has no room for them. */
  links: { href: '/orders' | '/account'; text: string }[]
  signOut: () => Promise<void>
  t: Translate
}

/** Who is signed in, and the way out. It opens without scripts. */
export function UserMenu({ people, links, signOut, t }: Props) {
  return (
    <details name="user-menu" className="relative min-w-0 max-w-full text-sm">
      <summary className="flex min-h-11 cursor-pointer list-none items-center gap-1.5 rounded-full border border-rule px-3 hover:bg-tint sm:gap-2 sm:px-4">
        {people.length === 0 ? <span className="font-medium">{t('portal.menu')}</span> : null}
        <span className="grid min-w-0 max-w-24 min-[23rem]:max-w-28 sm:max-w-60">
          {people.map(({ name, lang }, index) => (
            <bdi
              key={name}
              lang={lang}
              className={`truncate ${index === 0 ? 'font-medium' : 'text-quiet text-xs'}`}
            >
              {name}
            </bdi>
          ))}
        </span>
        <Chevron to="down" />
      </summary>
      <div className="absolute end-0 z-20 mt-1 w-64 rounded-lg border border-rule bg-paper p-2 shadow-sheet">
        {people.length > 0 ? (
          <div className="px-3 py-2 [overflow-wrap:anywhere]">
            <p className="text-quiet">{t('portal.signedInAs')}</p>
            {people.map(({ name, lang }) => (
              <p key={name}>
                <bdi lang={lang}>{name}</bdi>
              </p>
            ))}
          </div>
        ) : null}
        {links.map(({ href, text }) => (
          <NavLink
            key={href}
            href={href}
            className={`${entry} aria-[current]:font-semibold sm:hidden`}
          >
            {text}
          </NavLink>
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

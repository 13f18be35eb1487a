import type { Route } from 'next'
import Link from 'next/link'
import type { ComponentProps } from 'react'
import { joinClasses } from './classes'
import { PressSign } from './press-sign'

const looks = {
  plain: '',
  quiet: 'text-quiet text-sm',
  strong: 'font-medium',
  accent: 'font-medium text-accent',
}

type Look = { look?: keyof typeof looks }

/** Returns the classes of a text link, also for a button that looks like one. */
export function getTextLinkClasses(look: keyof typeof looks = 'plain'): string {
  return joinClasses('inline-flex min-h-11 items-center underline underline-offset-4', looks[look])
}

/** A link with a full page load. */
export function TextLink({ look, className, ...rest }: ComponentProps<'a'> & Look) {
  return <a {...rest} className={joinClasses(getTextLinkClasses(look), className)} />
}

/**
 * A link to a page of the portal with client-side navigation, which isn't prefetched, and shows at
 * once that it was pressed. It has no look of its own.
 */
export function PlainPageLink<Path extends string>({
  children,
  ...rest
}: Omit<ComponentProps<typeof Link>, 'href'> & { href: Route<Path> }) {
  return (
    <Link prefetch={false} {...rest}>
      {children}
      <PressSign />
    </Link>
  )
}

/** The same as a text link. */
export function PageLink<Path extends string>({
  look,
  className,
  ...rest
}: ComponentProps<typeof PlainPageLink<Path>> & Look) {
  return <PlainPageLink {...rest} className={joinClasses(getTextLinkClasses(look), className)} />
}

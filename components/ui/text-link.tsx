import type { Route } from 'next'
import Link from 'next/link'
import type { ComponentProps } from 'react'
import { classes } from './classes'

const looks = {
  plain: '',
  quiet: 'text-quiet text-sm',
  strong: 'font-medium',
  accent: 'font-medium text-accent',
}

type Look = { look?: keyof typeof looks }

/** How a text link looks, also for a button that looks like one. */
export function textLinkClasses(look: keyof typeof looks = 'plain'): string {
  return classes('inline-flex min-h-11 items-center underline underline-offset-4', looks[look])
}

/** A link that loads its page anew. */
export function TextLink({ look, className, ...rest }: ComponentProps<'a'> & Look) {
  return <a {...rest} className={classes(textLinkClasses(look), className)} />
}

/** A link to a page of the portal that the browser swaps in; nothing is fetched before a press. */
export function PageLink<Path extends string>({
  look,
  className,
  ...rest
}: Omit<ComponentProps<typeof Link>, 'href'> & Look & { href: Route<Path> }) {
  return <Link prefetch={false} {...rest} className={classes(textLinkClasses(look), className)} />
}

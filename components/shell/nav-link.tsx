'use client'

import { usePathname } from 'next/navigation'
import type { ComponentProps } from 'react'
import { PlainPageLink } from '@/components/ui/text-link'

type Props = Omit<ComponentProps<typeof PlainPageLink>, 'href'> & { href: '/orders' | '/account' }

/** A link to one of the main pages, which says when the reader is on it, or on a page below it. */
export function NavLink({ href, ...rest }: Props) {
  const path = usePathname()
  const current = path === href ? 'page' : path.startsWith(`${href}/`) ? 'true' : undefined
  return <PlainPageLink {...rest} href={href} aria-current={current} />
}

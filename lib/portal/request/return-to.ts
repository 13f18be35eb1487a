const LONGEST = 1_000

/** A page that people can be sent back to after signing in. */
export type ReturnTo = '/account' | '/orders' | `/orders?${string}` | `/orders/${string}`

/**
 * Parses where to go after signing in; the orders when the text is no such page. It is never
 * another site, whatever the text says.
 */
export function parseReturnTo(text: string | null | undefined): ReturnTo {
  const base = 'http://here.invalid'
  if (!text || text.length > LONGEST || !URL.canParse(text, base)) return '/orders'
  const { origin, pathname, searchParams } = new URL(text, base)
  const [, order] = /^\/orders\/([\w-]+)$/.exec(pathname) ?? []
  if (origin === base && order) return toOrderPath(order, searchParams.get('details') === 'profile')
  if (origin === base && pathname === '/account') return '/account'
  const search = origin === base && pathname === '/orders' ? searchParams.toString() : ''
  return search ? `/orders?${search}` : '/orders'
}

/** Returns the path of an order's page. `offered`: with the customer's stored details filled in. */
export function toOrderPath(order: string, offered: boolean): ReturnTo {
  return offered ? `/orders/${order}?details=profile` : `/orders/${order}`
}

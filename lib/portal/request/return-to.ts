const LONGEST = 1_000

/** A page that is worth coming back to. */
export type ReturnTo = '/account' | '/orders' | `/orders?${string}` | `/orders/${string}`

/**
 * Where somebody wanted to go, if that is a page of this portal that one comes back to;
 * else the orders. It is never another site, whatever the text says.
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

/** An order's page. `offered`: with what its customer has on record in place of what it lacks. */
export function toOrderPath(order: string, offered: boolean): ReturnTo {
  return offered ? `/orders/${order}?details=profile` : `/orders/${order}`
}

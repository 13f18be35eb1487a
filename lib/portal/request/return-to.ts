const LONGEST = 1_000

/** A page that is worth coming back to. */
export type ReturnTo = '/account' | '/orders' | `/orders?${string}` | `/orders/${string}`

/**
 * Where somebody wanted to go, if that is a page of this portal that one comes back to;
 * else the orders. It is never another site, whatever the text says.
 */
export function returnTo(text: string | null | undefined): ReturnTo {
  const here = 'http://here.invalid'
  if (!text || text.length > LONGEST || !URL.canParse(text, here)) return '/orders'
  const { origin, pathname, searchParams } = new URL(text, here)
  const [, order] = /^\/orders\/([\w-]+)$/.exec(pathname) ?? []
  if (origin === here && order) return orderPath(order, searchParams.get('details') === 'profile')
  if (origin === here && pathname === '/account') return '/account'
  const search = origin === here && pathname === '/orders' ? searchParams.toString() : ''
  return search ? `/orders?${search}` : '/orders'
}

/** An order's page. `offered`: with what its customer has on record in place of what it lacks. */
export function orderPath(order: string, offered: boolean): ReturnTo {
  return offered ? `/orders/${order}?details=profile` : `/orders/${order}`
}

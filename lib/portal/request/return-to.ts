/** A link in a mail holds it, and mail programs cut long ones. */
const LONGEST = 1_000

/** A page that people can be sent back to after signing in. */
export type ReturnTo = '/account' | '/orders' | `/orders?${string}` | `/orders/${string}`

/**
 * Parses where to go after signing in; the orders when the text is no such page. It is never
 * another site, whatever the text says. A search that is too long for a mail is left out.
 */
export function parseReturnTo(text: string | null | undefined): ReturnTo {
  const base = 'http://here.invalid'
  if (!text || !URL.canParse(text, base)) return '/orders'
  const { origin, pathname, searchParams } = new URL(text, base)
  if (origin !== base) return '/orders'
  if (pathname === '/account') return '/account'
  if (pathname === '/orders/papers') return toDownloadsPath(searchParams)
  const [, order] = /^\/orders\/([\w-]{1,100})$/.exec(pathname) ?? []
  if (order) return toOrderPath(order, searchParams.get('details') === 'profile')
  return pathname === '/orders' ? addSearch('/orders', searchParams) : '/orders'
}

/** A chosen period fits where many ticked orders don't. */
function toDownloadsPath(search: URLSearchParams): ReturnTo {
  const path = addSearch('/orders/papers', search)
  if (path !== '/orders/papers') return path
  search.delete('order')
  return addSearch(path, search)
}

function addSearch<Page extends ReturnTo>(
  page: Page,
  search: URLSearchParams,
): Page | `${Page}?${string}` {
  const path = `${page}?${search}` as const
  return search.size > 0 && path.length <= LONGEST ? path : page
}

/** Returns the path of an order's page. `offered`: with the customer's stored details filled in. */
export function toOrderPath(order: string, offered: boolean): ReturnTo {
  return offered ? `/orders/${order}?details=profile` : `/orders/${order}`
}

// Without what a draft looks like: the page that only forgets them has no use for it.

const PREFIX = 'portico-draft:'

/** What stands in this browser for an order's draft; null when nothing does. */
export function storedDraft(orderId: string): string | null {
  return attempt(() => localStorage.getItem(PREFIX + orderId)) ?? null
}

/** Puts a draft of an order into this browser, in the place of an older one. */
export function storeDraft(orderId: string, text: string): void {
  attempt(() => localStorage.setItem(PREFIX + orderId, text))
}

/** For an order that was saved, or whose draft nobody wants. */
export function forgetDraft(orderId: string): void {
  attempt(() => localStorage.removeItem(PREFIX + orderId))
}

/** For a device on which somebody signed out. */
export function forgetAllDrafts(): void {
  for (const orderId of draftedOrders()) forgetDraft(orderId)
}

/** The ids of the orders that have a draft in this browser. */
export function draftedOrders(): string[] {
  const keys = attempt(() => Object.keys(localStorage)) ?? []
  return keys.filter((key) => key.startsWith(PREFIX)).map((key) => key.slice(PREFIX.length))
}

/** A browser may keep nothing, or have no room left: then there is no draft, and no error. */
function attempt<Value>(use: () => Value): Value | undefined {
  try {
    return use()
  } catch {
    return undefined
  }
}

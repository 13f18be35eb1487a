// Without what a draft looks like: the page that only forgets them has no use for it.

const PREFIX = 'portico-draft:'

/** What stands in this browser for a draft; null when nothing does. */
export function storedDraft(key: string): string | null {
  return attempt(() => localStorage.getItem(PREFIX + key)) ?? null
}

/** Puts a draft into this browser, in the place of an older one. */
export function storeDraft(key: string, text: string): void {
  attempt(() => localStorage.setItem(PREFIX + key, text))
}

/** For a draft that was saved, or that nobody wants. */
export function forgetDraft(key: string): void {
  attempt(() => localStorage.removeItem(PREFIX + key))
}

/** For a device on which somebody signed out. */
export function forgetAllDrafts(): void {
  for (const key of draftKeys()) forgetDraft(key)
}

/** By what the drafts in this browser are kept. */
export function draftKeys(): string[] {
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

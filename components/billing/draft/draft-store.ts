// Knows nothing of what a draft looks like, for the page that only forgets them.

const PREFIX = 'portico-draft:'

/** The text of an entry in this browser; null when there is none. */
export function storedDraft(key: string): string | null {
  return attemptStorage(() => localStorage.getItem(PREFIX + key)) ?? null
}

/** Puts an entry into this browser, in place of an older one. */
export function storeDraft(key: string, text: string): void {
  attemptStorage(() => localStorage.setItem(PREFIX + key, text))
}

/** For what was saved, or what nobody wants. */
export function forgetDraft(key: string): void {
  attemptStorage(() => localStorage.removeItem(PREFIX + key))
}

/** For a device on which somebody signed out. */
export function forgetAllDrafts(): void {
  for (const key of draftKeys()) forgetDraft(key)
}

/** The keys of all entries in this browser. */
export function draftKeys(): string[] {
  const keys = attemptStorage(() => Object.keys(localStorage)) ?? []
  return keys.filter((key) => key.startsWith(PREFIX)).map((key) => key.slice(PREFIX.length))
}

/** A browser may keep nothing, or have no room left: then there is no draft, and no error. */
function attemptStorage<Value>(use: () => Value): Value | undefined {
  try {
    return use()
  } catch {
    return undefined
  }
}

// Knows nothing of what a draft holds, since one page only deletes them.

const PREFIX = 'portico-draft:'

/** Reads an entry of this browser's storage; null when there is none. */
export function readStoredDraft(key: string): string | null {
  return tryStorage(() => localStorage.getItem(PREFIX + key)) ?? null
}

/** Writes an entry to this browser's storage, in place of an older one. */
export function storeDraft(key: string, text: string): void {
  tryStorage(() => localStorage.setItem(PREFIX + key, text))
}

/** Deletes an entry that was saved or discarded. */
export function forgetDraft(key: string): void {
  tryStorage(() => localStorage.removeItem(PREFIX + key))
}

/** Deletes all drafts, after signing out. */
export function forgetAllDrafts(): void {
  for (const key of listDraftKeys()) forgetDraft(key)
}

/** Lists the keys of all entries in this browser. */
export function listDraftKeys(): string[] {
  const keys = tryStorage(() => Object.keys(localStorage)) ?? []
  return keys.filter((key) => key.startsWith(PREFIX)).map((key) => key.slice(PREFIX.length))
}

/** Storage may be disabled or full: then there is no draft, and no error. */
function tryStorage<Value>(use: () => Value): Value | undefined {
  try {
    return use()
  } catch {
    return undefined
  }
}

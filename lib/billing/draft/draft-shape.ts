type DraftValues = Record<string, string | undefined>

/**
 * What was typed in a form and isn't saved, and the values that the form had, by field. Browsers
 * and cookies keep drafts, so the next release must still read them.
 */
export type Draft = { base: DraftValues; typed: DraftValues }

/** Whether this is a draft, whatever its fields are. Pages check it when they open, without zod. */
export function isDraft(value: unknown): value is Draft {
  return isObject(value) && areTexts(value.base) && areTexts(value.typed)
}

function areTexts(value: unknown): boolean {
  return isObject(value) && Object.values(value).every((each) => typeof each === 'string')
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

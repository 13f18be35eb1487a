import { type AccountField, accountFields } from '../../billing/account/account-values'
import { type StoredDetails, toFormValues } from '../../billing/billing-values'
import type { FieldErrors } from '../../billing/field-errors'
import { env } from '../../env'
import { cleanForPaper } from '../../papers/clean-for-paper'
import { type Coverage, readCoverage } from '../../papers/coverage'
import { nameFontsFolder } from '../../papers/fonts/fonts-folder'
import { hasFonts } from '../../papers/fonts/make-fonts'
import { onePerProcess } from '../../process-wide'

declare module '../../process-wide' {
  interface ProcessWide {
    /** Null while the fonts aren't made. */
    paperCoverage: Coverage | null
  }
}

/** What no paper of an order shows. */
const notOnPapers: readonly AccountField[] = ['name', 'locale']

/**
 * Returns the errors of fields whose text has letters that our papers can't show. There are none
 * where the hosted API makes the papers, or while the fonts aren't made.
 */
export function findUnprintableFields(values: Partial<Record<AccountField, string>>): FieldErrors {
  const errors: FieldErrors = {}
  for (const field of accountFields) {
    const letters = notOnPapers.includes(field) ? [] : findUnprintable(values[field] ?? '')
    if (letters.length > 0) errors[field] = `unprintable ${letters.join(' ')}`
  }
  return errors
}

/** Returns the letters of an order's billing details, each once, that our papers can't show; none as above. */
export function findUnprintableLetters(details: StoredDetails): string[] {
  const texts = Object.values(toFormValues(details))
  return [...new Set(texts.flatMap(findUnprintable))]
}

/** Returns the letters of a text, each once, that our papers can't show; none as above. */
export function findUnprintable(text: string): string[] {
  if (env().polarServer || !text) return []
  return getCoverage()?.findUnprintable(cleanForPaper(text)) ?? []
}

function getCoverage(): Coverage | null {
  return onePerProcess('paperCoverage', () => {
    const root = process.cwd()
    return hasFonts(root) ? readCoverage(nameFontsFolder(root)) : null
  })
}

/** Whether there are none of these errors. */
export function isWithoutErrors(errors: FieldErrors): boolean {
  return Object.keys(errors).length === 0
}

import type { Translate } from '@/lib/i18n/i18n'

/** The sentences of the fields of billing details, and where a page says something else there. */
export type FieldMessages = ReturnType<typeof fieldMessages> & {
  labels: { billing_name: string; country: string }
  /** What stands for no country; undefined where there has to be one. */
  chooseCountry: string | undefined
  countryHint: string | undefined
  stateHint: string | undefined
  lockedState?: string
  lockedReason?: string
  stateKept?: string
  addressUnaccepted?: string
}

/** What every form of billing details says. */
export function fieldMessages(t: Translate) {
  return {
    optional: t('form.optional'),
    showFields: t('form.showFields'),
    chooseState: t('form.chooseState'),
    missing: t('form.warnings.missing'),
    unusual: t('form.warnings.unusual'),
    signIn: t('form.signIn'),
    draft: { restored: t('form.draft.restored'), discard: t('form.draft.discard') },
    offline: {
      gone: t('form.offline.gone'),
      back: t('form.offline.back'),
      retry: t('form.offline.retry'),
    },
    problems: { one: t('form.problems', { count: 1 }), many: t('form.problems', { count: 3 }) },
    errors: {
      required: t('form.errors.required'),
      tooLong: t('form.errors.tooLong'),
      forbiddenCharacter: t('form.errors.forbiddenCharacter'),
      countryNotAccepted: t('form.errors.countryNotAccepted'),
      countryLocked: t('form.errors.countryLocked'),
      stateLocked: t('form.errors.stateLocked'),
      stateUnknown: t('form.errors.stateUnknown'),
      taxIdNotHere: t('form.errors.taxIdNotHere'),
      taxIdCountry: t('form.errors.taxIdCountry'),
      taxIdLength: t('form.errors.taxIdLength'),
      taxIdCheckDigit: t('form.errors.taxIdCheckDigit'),
      taxIdFormat: t('form.errors.taxIdFormat'),
      rejected: t('form.errors.rejected'),
    },
  }
}

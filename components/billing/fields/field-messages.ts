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
    optional: t('billingForm.optional'),
    showFields: t('billingForm.showFields'),
    chooseState: t('billingForm.chooseState'),
    missing: t('billingForm.warnings.missing'),
    unusual: t('billingForm.warnings.unusual'),
    signIn: t('billingForm.signIn'),
    draft: { restored: t('billingForm.draft.restored'), discard: t('billingForm.draft.discard') },
    offline: {
      gone: t('billingForm.offline.gone'),
      back: t('billingForm.offline.back'),
      retry: t('billingForm.offline.retry'),
    },
    problems: {
      one: t('billingForm.problems', { count: 1 }),
      many: t('billingForm.problems', { count: 3 }),
    },
    errors: {
      required: t('billingForm.errors.required'),
      tooLong: t('billingForm.errors.tooLong'),
      forbiddenCharacter: t('billingForm.errors.forbiddenCharacter'),
      countryNotAccepted: t('billingForm.errors.countryNotAccepted'),
      countryLocked: t('billingForm.errors.countryLocked'),
      stateLocked: t('billingForm.errors.stateLocked'),
      stateUnknown: t('billingForm.errors.stateUnknown'),
      taxIdNotHere: t('billingForm.errors.taxIdNotHere'),
      taxIdCountry: t('billingForm.errors.taxIdCountry'),
      taxIdLength: t('billingForm.errors.taxIdLength'),
      taxIdCheckDigit: t('billingForm.errors.taxIdCheckDigit'),
      taxIdFormat: t('billingForm.errors.taxIdFormat'),
      rejected: t('billingForm.errors.rejected'),
    },
  }
}

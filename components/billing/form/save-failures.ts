import type { Translate } from '@/lib/i18n/i18n'

/** Why billing details were not saved, where that is the same for an order and for the account. */
export function saveFailures(t: Translate) {
  return {
    busy: t('billingForm.failures.busy'),
    changed: t('billingForm.failures.changed'),
    expired: t('billingForm.failures.expired'),
    signedOut: t('billingForm.failures.expired'),
    closed: t('billingForm.failures.expired'),
    viewOnly: t('billingForm.failures.viewOnly'),
    forbidden: t('billingForm.failures.forbidden'),
    broken: t('billingForm.failures.broken'),
  }
}

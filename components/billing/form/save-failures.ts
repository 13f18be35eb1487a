import type { Translate } from '@/lib/i18n/i18n'

/** Why billing details were not saved, where that is the same for an order and for the account. */
export function saveFailures(t: Translate) {
  return {
    busy: t('form.failures.busy'),
    changed: t('form.failures.changed'),
    expired: t('form.failures.expired'),
    signedOut: t('form.failures.expired'),
    closed: t('form.failures.expired'),
    viewOnly: t('form.failures.viewOnly'),
    forbidden: t('form.failures.forbidden'),
    broken: t('form.failures.broken'),
  }
}

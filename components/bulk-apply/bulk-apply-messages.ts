import type { I18n } from '@/lib/i18n/i18n'

export type BulkApplyMessages = ReturnType<typeof createBulkApplyMessages>

/** Returns the messages of the page. The browser fills in the seconds of the countdown. */
export function createBulkApplyMessages({ messages, t }: I18n, count: number) {
  const { bulkApply, billingForm } = messages
  const seconds = '{seconds}'
  return {
    ...bulkApply,
    unprintable: billingForm.errors.unprintable,
    others: t('bulkApply.others', { count }),
    startWith: t('bulkApply.startWith', { count: '{count}' }),
    counted: t('bulkApply.counted', { saved: '{saved}', rest: '{rest}' }),
    goingOn: t('bulkApply.goingOn', { seconds }),
    failures: { ...bulkApply.failures, busy: t('bulkApply.failures.busy', { seconds }) },
  }
}

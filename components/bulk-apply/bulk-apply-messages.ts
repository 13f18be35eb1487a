import type { I18n } from '@/lib/i18n/i18n'

export type BulkApplyMessages = ReturnType<typeof createBulkApplyMessages>

/** Returns the messages of the page. The browser fills in the seconds of the countdown. */
export function createBulkApplyMessages({ messages: { bulkApply }, t }: I18n, count: number) {
  const seconds = '{seconds}'
  return {
    ...bulkApply,
    others: t('bulkApply.others', { count }),
    goingOn: t('bulkApply.goingOn', { seconds }),
    failures: { ...bulkApply.failures, busy: t('bulkApply.failures.busy', { seconds }) },
  }
}

import type { I18n } from '@/lib/i18n/i18n'

export type BulkApplyMessages = ReturnType<typeof bulkApplyMessages>

/** The messages of the page. Seconds are filled in as they pass. */
export function bulkApplyMessages({ messages: { bulkApply }, t }: I18n, count: number) {
  const seconds = '{seconds}'
  return {
    ...bulkApply,
    others: t('bulkApply.others', { count }),
    goingOn: t('bulkApply.goingOn', { seconds }),
    failures: { ...bulkApply.failures, busy: t('bulkApply.failures.busy', { seconds }) },
  }
}

import type { I18n } from '@/lib/i18n/i18n'

export type BulkApplyMessages = ReturnType<typeof bulkApplyMessages>

/** The sentences of the page: the browser gets these and no catalogue. */
export function bulkApplyMessages({ t }: I18n, count: number) {
  return {
    intro: t('bulkApply.intro'),
    future: t('bulkApply.future'),
    others: t('bulkApply.others', { count }),
    which: t('bulkApply.which'),
    noOthers: t('bulkApply.noOthers'),
    start: t('bulkApply.start'),
    stop: t('bulkApply.stop'),
    running: t('bulkApply.running'),
    waiting: t('bulkApply.waiting'),
    goingOn: t('bulkApply.goingOn', { seconds: '{seconds}' }),
    stopped: t('bulkApply.stopped'),
    finished: t('bulkApply.finished'),
    choose: t('bulkApply.choose'),
    results: t('bulkApply.results'),
    profile: {
      saved: t('bulkApply.profile.saved'),
      same: t('bulkApply.profile.same'),
      refused: t('bulkApply.profile.refused'),
    },
    outcomes: {
      saved: t('bulkApply.outcomes.saved'),
      same: t('bulkApply.outcomes.same'),
      changed: t('bulkApply.outcomes.changed'),
      refused: t('bulkApply.outcomes.refused'),
      missing: t('bulkApply.outcomes.missing'),
      unavailable: t('bulkApply.outcomes.unavailable'),
      country: t('bulkApply.outcomes.country'),
      state: t('bulkApply.outcomes.state'),
    },
    failures: {
      unavailable: t('bulkApply.failures.unavailable'),
      busy: t('bulkApply.failures.busy', { seconds: '{seconds}' }),
      expired: t('bulkApply.failures.expired'),
      other: t('bulkApply.failures.other'),
    },
  }
}

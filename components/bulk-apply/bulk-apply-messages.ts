import type { I18n } from '@/lib/i18n/i18n'

export type BulkApplyMessages = ReturnType<typeof bulkApplyMessages>

/** The sentences of the page: the browser gets these and no catalogue. */
export function bulkApplyMessages({ t }: I18n, count: number) {
  return {
    intro: t('copy.intro'),
    future: t('copy.future'),
    others: t('copy.others', { count }),
    which: t('copy.which'),
    noOthers: t('copy.noOthers'),
    start: t('copy.start'),
    stop: t('copy.stop'),
    running: t('copy.running'),
    waiting: t('copy.waiting'),
    goingOn: t('copy.goingOn', { seconds: '{seconds}' }),
    stopped: t('copy.stopped'),
    finished: t('copy.finished'),
    choose: t('copy.choose'),
    results: t('copy.results'),
    profile: {
      saved: t('copy.profile.saved'),
      same: t('copy.profile.same'),
      refused: t('copy.profile.refused'),
    },
    outcomes: {
      saved: t('copy.outcomes.saved'),
      same: t('copy.outcomes.same'),
      changed: t('copy.outcomes.changed'),
      refused: t('copy.outcomes.refused'),
      missing: t('copy.outcomes.missing'),
      unavailable: t('copy.outcomes.unavailable'),
      country: t('copy.outcomes.country'),
      state: t('copy.outcomes.state'),
    },
    failures: {
      unavailable: t('copy.failures.unavailable'),
      busy: t('copy.failures.busy', { seconds: '{seconds}' }),
      expired: t('copy.failures.expired'),
      other: t('copy.failures.other'),
    },
  }
}

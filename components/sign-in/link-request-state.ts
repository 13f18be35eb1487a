import type { Translate } from '@/lib/i18n/i18n'
import { isolate } from '@/lib/i18n/isolate'

/** What asking for a link led to, as the form can say it. */
type LinkRequestOutcome =
  | { status: 'sent'; email: string }
  | { status: 'limited'; minutes: number }
  | { status: 'invalid' | 'unknown' | 'unreached' }

/** What a form that asks for a link knows of its last press; `email` is what stands in it. */
export type LinkRequestState = {
  status: 'untouched' | LinkRequestOutcome['status']
  email: string
  /** What to say about it. */
  sentence: string
}

/**
 * The state of the form after a press.
 *
 * @param typed What stands in the form; empty where nothing was to be typed.
 * @param linkMinutes How many minutes a link works.
 */
export function linkRequestState(
  outcome: LinkRequestOutcome,
  typed: string,
  linkMinutes: number,
  t: Translate,
): LinkRequestState {
  const state = { status: outcome.status, email: typed }
  switch (outcome.status) {
    case 'sent': {
      const email = isolate(outcome.email)
      const sent = typed ? t('signIn.sent', { email }) : t('signIn.sentOnFile', { email })
      const lookInSpam = t('signIn.lookInSpam', { minutes: linkMinutes })
      return { ...state, sentence: `${sent} ${lookInSpam}` }
    }
    case 'limited':
      return { ...state, sentence: t('signIn.limited', { minutes: outcome.minutes }) }
    case 'invalid':
      return { ...state, sentence: t('signIn.invalid') }
    case 'unreached':
      return { ...state, sentence: t('linkRequest.unreached') }
    case 'unknown':
      return { ...state, sentence: t('signIn.noneOnFile') }
  }
}

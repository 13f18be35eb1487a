import type { Translate } from '@/lib/i18n/i18n'
import { isolate } from '@/lib/i18n/isolate'

/** How a request for a link ended. */
type LinkRequestOutcome =
  | { status: 'sent'; email: string }
  | { status: 'limited'; minutes: number }
  | { status: 'invalid' | 'unknown' | 'unreached' }

/** The state of a form that requests a link; `email` is its value. */
export type LinkRequestState = {
  status: 'untouched' | LinkRequestOutcome['status']
  email: string
  /** The message about it. */
  sentence: string
}

/**
 * Creates the state of the form after a request.
 *
 * @param typed The submitted address; empty for a form without a field.
 * @param linkMinutes For how many minutes a link works.
 */
export function createLinkRequestState(
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

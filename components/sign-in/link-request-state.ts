import { getI18n } from '@/lib/portal/request/language'
import { maskEmail } from '@/lib/portal/sign-in/mask-email'
import type { LinkRequestOutcome } from '@/lib/portal/sign-in/request-link'
import { LINK_MINUTES } from '@/lib/portal/sign-in/sign-in-link'

/** What a form that asks for a link knows of its last press; `email` is what stands in it. */
export type LinkRequestState = {
  status: 'untouched' | LinkRequestOutcome['status']
  email: string
  /** What to say about it. */
  sentence: string
}

/** The state that a press led to, in messages; `typed` is empty where nothing was to be typed. */
export async function stateAfter(
  asked: LinkRequestOutcome,
  typed: string,
): Promise<LinkRequestState> {
  const { t } = await getI18n()
  const { status } = asked
  const state = { status, email: typed }
  if (asked.status === 'limited') {
    return { ...state, sentence: t('signIn.limited', { minutes: asked.minutes }) }
  }
  if (asked.status === 'sent') {
    const email = `\u2068${typed ? asked.email : maskEmail(asked.email)}\u2069`
    const sentence = typed ? t('signIn.sent', { email }) : t('signIn.sentOnFile', { email })
    return {
      ...state,
      sentence: `${sentence} ${t('signIn.lookInSpam', { minutes: LINK_MINUTES })}`,
    }
  }
  if (status === 'invalid') return { ...state, sentence: t('signIn.invalid') }
  const sentence = status === 'unreached' ? t('signIn.unreached') : t('signIn.noneOnFile')
  return { ...state, sentence }
}

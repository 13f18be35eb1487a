import type { Translate } from '@/lib/i18n/i18n'

export type LinkRequestMessages = ReturnType<typeof linkRequestMessages>

/** The sentences of a form that asks for a link: the browser gets these and no catalogue. */
export function linkRequestMessages(t: Translate) {
  return {
    email: t('signIn.email'),
    send: t('signIn.send'),
    sending: t('signIn.sending'),
    unreached: t('signIn.unreached'),
  }
}

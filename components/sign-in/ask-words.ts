import type { Translate } from '@/lib/i18n/i18n'

export type AskWords = ReturnType<typeof askWords>

/** The sentences of a form that asks for a link: the browser gets these and no catalogue. */
export function askWords(t: Translate) {
  return {
    email: t('signIn.email'),
    send: t('signIn.send'),
    sending: t('signIn.sending'),
    unreached: t('signIn.unreached'),
  }
}

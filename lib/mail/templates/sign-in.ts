import type { Translate } from '../../i18n/i18n'
import { isolate } from '../../i18n/isolate'
import type { SignIn } from '../content'
import type { Letter } from './letter'
import { oneLine } from './one-line'

export function signInLetter(
  { name, link, minutes }: SignIn,
  merchant: string,
  t: Translate,
): Letter {
  const greeting = name ? t('mail.greeting', { name: isolate(oneLine(name)) }) : t('mail.hello')
  return {
    subject: t('mail.signIn.subject', { merchant }),
    title: t('mail.signIn.title'),
    blocks: [
      { kind: 'paragraph', text: greeting },
      { kind: 'paragraph', text: t('mail.signIn.body', { merchant: isolate(oneLine(merchant)) }) },
      { kind: 'button', label: t('mail.signIn.button'), link },
      { kind: 'paragraph', text: t('mail.signIn.goodFor', { minutes }) },
      { kind: 'paragraph', text: t('mail.signIn.notAsked') },
    ],
  }
}

import type { Translate } from '../../i18n/i18n'
import type { SignIn } from '../content'
import type { Letter } from './letter'
import { isolated } from './one-line'

export function signInLetter(
  { name, link, minutes }: SignIn,
  merchant: string,
  t: Translate,
): Letter {
  const greeting = name ? t('mail.greeting', { name: isolated(name) }) : t('mail.hello')
  return {
    subject: t('mail.signIn.subject', { merchant }),
    title: t('mail.signIn.title'),
    blocks: [
      { kind: 'words', text: greeting },
      { kind: 'words', text: t('mail.signIn.body', { merchant: isolated(merchant) }) },
      { kind: 'button', label: t('mail.signIn.button'), link },
      { kind: 'words', text: t('mail.signIn.goodFor', { minutes }) },
      { kind: 'words', text: t('mail.signIn.notAsked') },
    ],
  }
}

import type { I18n } from '../../i18n/i18n'
import type { Correction } from '../content'
import { beforeAndNow, orderFacts, orderName } from './corrected'
import type { Letter } from './letter'

export function correctionLetter(content: Correction, i18n: I18n): Letter {
  const { t } = i18n
  return {
    subject: t('mail.correction.subject', { order: orderName(content) }),
    title: t('mail.correction.title'),
    blocks: [
      { kind: 'paragraph', text: t('mail.correction.body') },
      { kind: 'facts', facts: orderFacts(content, i18n) },
      ...beforeAndNow(content, i18n),
      { kind: 'paragraph', text: t('mail.correction.undo') },
      { kind: 'button', label: t('mail.correction.button'), link: content.link },
    ],
  }
}

import type { I18n } from '../../i18n/i18n'
import type { Notice } from '../content'
import { beforeAndNow, orderFacts, orderName } from './corrected'
import type { Letter } from './letter'
import { oneLine } from './one-line'

export function noticeLetter(content: Notice, i18n: I18n): Letter {
  const { t } = i18n
  const customer = oneLine(content.customer)
  return {
    subject: t('mail.notice.subject', { customer, order: orderName(content) }),
    title: t('mail.correction.title'),
    blocks: [
      { kind: 'paragraph', text: t('mail.notice.body') },
      {
        kind: 'facts',
        facts: [{ label: t('mail.customer'), value: customer }, ...orderFacts(content, i18n)],
      },
      ...beforeAndNow(content, i18n),
    ],
  }
}

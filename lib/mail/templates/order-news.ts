import type { I18n } from '../../i18n/i18n'
import { isolate } from '../../i18n/isolate'
import type { OrderNews } from '../content'
import { orderFacts, orderName } from './corrected'
import type { Block, Fact, Letter } from './letter'
import { oneLine } from './one-line'

export function orderNewsLetter(content: OrderNews, merchant: string, i18n: I18n): Letter {
  const { t } = i18n
  const { name, link, days, paper } = content
  const { subject, title, body, button } = textsOf(content, merchant, i18n)
  const attached: Block[] = paper ? [{ kind: 'paragraph', text: t('orderMail.attached') }] : []
  return {
    subject,
    title,
    blocks: [
      {
        kind: 'paragraph',
        text: name ? t('mail.greeting', { name: isolate(oneLine(name)) }) : t('mail.hello'),
      },
      { kind: 'paragraph', text: body },
      { kind: 'facts', facts: factsOf(content, i18n) },
      { kind: 'button', label: button, link },
      ...attached,
      { kind: 'paragraph', text: t('orderMail.passOn', { days }) },
    ],
  }
}

type Texts = { subject: string; title: string; body: string; button: string }

function textsOf(content: OrderNews, name: string, { t }: I18n): Texts {
  const order = orderName(content)
  const merchant = isolate(name)
  switch (content.news) {
    case 'paid':
      return {
        subject: t('orderMail.paid.subject', { merchant: name, order }),
        title: t('orderMail.paid.title'),
        body: t('orderMail.paid.body', { merchant }),
        button: t('orderMail.paid.button'),
      }
    case 'refund':
      return {
        subject: t('orderMail.refund.subject', { merchant: name, order }),
        title: t('orderMail.refund.title'),
        body: t('orderMail.refund.body', { merchant }),
        button: t('orderMail.refund.button'),
      }
    case 'correction':
      return {
        subject: t('orderMail.correction.subject', { merchant: name, order }),
        title: t('orderMail.correction.title'),
        body: t('orderMail.correction.body'),
        button: t('orderMail.correction.button'),
      }
  }
}

/** Which order it is, and what of it was paid and refunded. */
function factsOf(content: OrderNews, i18n: I18n): Fact[] {
  const { t, format } = i18n
  const { total, refunded, currency } = content.order
  return [
    ...orderFacts(content, i18n),
    { label: t('orderMail.amount'), value: format.money(total, currency) },
    ...(refunded > 0
      ? [{ label: t('orderMail.refunded'), value: format.money(refunded, currency) }]
      : []),
  ]
}

import { describe, expect, it } from 'vitest'
import { link, news, received } from './testing/rendered-mails'

describe('a mail about an order', () => {
  it('says what was bought, for how much, and how long the link works', async () => {
    const { subject, text, html } = await received(news)
    expect(subject).toBe('Your order from Nordlicht: NORD-00042')
    for (const words of ['Studio licence', 'NORD-00042', '€119.00', 'It works for 90 days.']) {
      expect(text).toContain(words)
      expect(html).toContain(words)
    }
    expect(text).toContain(`See the invoice, correct the billing details:\n${link}`)
    expect(text).not.toContain('Refunded')
  })

  it.each([
    ['pt', '119,00\u00a0€'],
    ['pt-BR', '€\u00a0119,00'],
  ] as const)('writes amounts in %s as where it is at home: %s', async (language, amount) => {
    expect((await received({ ...news, language })).text).toContain(amount)
  })

  it('says what was refunded, or that the invoice was corrected', async () => {
    const order = { ...news.order, refunded: 1_900 }
    const refund = await received({ ...news, news: 'refund', order })
    expect(refund.subject).toBe('Refund from Nordlicht: NORD-00042')
    expect(refund.text).toContain('Refunded in all: €19.00')
    const another = await received({ ...news, news: 'correction' })
    expect(another.subject).toBe('Corrected invoice from Nordlicht: NORD-00042')
  })

  it('brings a paper along, and says so', async () => {
    const paper = { filename: 'NORD-00042.pdf', content: btoa('%PDF-1.7') }
    const { attachments, text } = await received({ ...news, paper })
    expect(text).toContain('The file is attached to this email.')
    const [file] = attachments
    expect(file).toMatchObject({ filename: 'NORD-00042.pdf', mimeType: 'application/pdf' })
    expect(file?.content).toBe(btoa('%PDF-1.7'))
    expect((await received(news)).attachments).toEqual([])
  })
})

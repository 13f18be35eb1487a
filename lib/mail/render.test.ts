import { describe, expect, it } from 'vitest'
import { toLocale } from '../i18n/choose-locale'
import { createI18n } from '../i18n/i18n'
import { languages } from '../i18n/languages'
import { getDirection } from '../i18n/writing'
import type { MailContent } from './content'
import {
  address,
  correction,
  link,
  merchant,
  news,
  notice,
  received,
  render,
  signIn,
  sums,
} from './testing/rendered-mails'

describe.each(languages)('in %s', (language) => {
  it.each([signIn, correction, news])(
    'both forms of the $kind mail carry the link',
    async (content) => {
      const { text, html } = await received({ ...content, language })
      expect(text.split(/\r?\n/)).toContain(link)
      const escaped = link.replaceAll('&', '&amp;')
      expect(html).toContain(`href="${escaped}"`)
      expect(html).toContain(`>${escaped}</a>`)
    },
  )

  it.each([correction, notice])(
    'both forms of the $kind mail say what was and is',
    async (content) => {
      const { t, format } = await createI18n({ language, tag: language }, 'UTC')
      const { subject, text, html } = await received({ ...content, language })
      expect(subject).toContain('NORD-00042')
      for (const form of [text, html]) {
        const places = [
          'Studio licence',
          'NORD-00042',
          t('mail.before'),
          'Aoife Byrne',
          t('order.noAddress'),
          t('mail.now'),
          'Byrne Design Ltd',
          '12 Fitzwilliam Square',
          'Dublin',
          'D02 XK81',
          format.country('IE'),
        ].map((words) => form.lastIndexOf(words))
        expect(places).toEqual([...places].sort((a, b) => a - b))
        expect(places[0]).toBeGreaterThan(0)
      }
    },
  )

  it('sets the marks after a label as the language does', async () => {
    const { text, html } = await received({ ...news, language })
    const i18n = await createI18n(toLocale(language), 'UTC')
    const label = i18n.t('order.number') + i18n.t('portal.colon')
    expect(text).toContain(`${label}NORD-00042`)
    expect(html).toContain(`${label}</span><bdi>NORD-00042`)
    expect(text).not.toMatch(/[:：]\s*[:：]/)
  })

  it('says the language and its direction, also where only the inside is shown', async () => {
    const { html } = await received({ ...signIn, language })
    const speech = `lang="${language}" dir="${getDirection(language)}"`
    expect(html.split(speech)).toHaveLength(3)
  })
})

describe('a sign-in mail', () => {
  it('greets by name, says how long the link works, and what to do who didn’t ask', async () => {
    const { subject, text } = await received(signIn)
    expect(subject).toBe('Sign in to Nordlicht')
    expect(text).toContain('Hello Aoife,')
    expect(text).toContain('It works for 30 minutes.')
    expect(text).toContain('If you didn’t ask for it, ignore this email')
    const toNobody = await received({ ...signIn, name: null, minutes: 1 })
    expect(toNobody.text).toContain('Hello,')
    expect(toNobody.text).toContain('It works for 1 minute.')
  })

  it('is of no use once the link is not', async () => {
    expect((await render(signIn)).expires_at).toBe('2026-05-04T10:00:00.000Z')
    expect((await render(correction)).expires_at).toBe(null)
  })
})

describe('marks of direction in the text part', () => {
  it.each([
    ['en', 'Aoife', false],
    ['en', 'نورة', true],
    ['en', '陳大文', false],
    ['de', 'Aoife 3000', false],
    ['de', 'Aoife \u202e', true],
    ['en', '𞤀𞤣𞤤𞤢𞤥', true],
    ['ar', 'نورة', false],
    ['ar', 'Aoife', true],
    ['ar', '3000', true],
  ] as const)('in %s around %s: %s', async (spoken, name, isMarked) => {
    const { text } = await received({ ...signIn, language: spoken, name })
    expect(text).toContain(isMarked ? `\u2068${name}\u2069` : name)
    expect(text.includes(`\u2068${name}\u2069`)).toBe(isMarked)
  })
})

describe('a correction', () => {
  it('shows what changed in bold, and what it was struck out', async () => {
    const was = { billing_name: 'Aoife Byrne', billing_address: address }
    const { html, text } = await render({ ...correction, was })
    expect(text).toContain('- Aoife Byrne\n  12 Fitzwilliam Square')
    expect(text).toContain('+ Byrne Design Ltd\n  12 Fitzwilliam Square')
    expect(html.match(/<s>.*?<\/s>/g)).toEqual(['<s><bdi>Aoife Byrne</bdi></s>'])
    expect(html.match(/<strong>.*?<\/strong>/g)).toEqual([
      '<strong><bdi>Byrne Design Ltd</bdi></strong>',
    ])
  })
})

describe('a mail', () => {
  it('shows whose it is, and a way to reach them', async () => {
    const { text, html } = await received(correction)
    expect(html).toContain('<img src="https://portal.example/logo.png" alt=""')
    expect(html).toContain('href="mailto:billing@nordlicht.example"')
    expect(text).toMatch(/Contact Nordlicht\r?\nbilling@nordlicht\.example/)
  })

  it('has no gap for a logo that mail programs don’t show, and needs no brand', async () => {
    expect(
      (await render(signIn, { ...merchant, logo: 'https://x.example/a.svg' })).html,
    ).not.toContain('<img')
    const nobody = { name: null, logo: null, accent: null, support: null }
    expect(await render(signIn, nobody)).toMatchObject({
      merchant: 'Customer portal',
      subject: 'Sign in to Customer portal',
    })
  })

  it('can be told by the order’s name where there is no invoice yet', async () => {
    const order = { title: 'Studio licence', invoice_number: null }
    const { subject, text } = await received({ ...correction, order })
    expect(subject).toBe('Billing details corrected: Studio licence')
    expect(text).not.toContain('Invoice number')
  })
})

describe('what somebody typed', () => {
  const typed = '<img src=x onerror="a()"> & \'b\'\r\nBcc: eve@evil.example'
  const quoted = '"><img src=x onerror="a()">'
  const was = { billing_name: typed, billing_address: { ...address, line1: typed, city: typed } }
  const order = { title: typed, invoice_number: typed }

  it.each<MailContent>([
    { ...signIn, name: typed, link: `https://portal.example/${quoted}` },
    { ...correction, order, was, is: was },
    { ...notice, order, was, is: was, customer: typed },
    { ...news, name: typed, order: { ...sums, ...order } },
  ])('is text in the HTML of the $kind mail, and one line in its text', async (content) => {
    const { html, text, subject } = await render(content, {
      ...merchant,
      name: typed,
      logo: `https://x.example/${quoted}`,
      support: `https://x.example/${quoted}`,
    })
    expect(html).not.toContain('<img src=x')
    expect(html).not.toContain('onerror="')
    expect(html).toContain('&lt;img src=x onerror=&quot;a()&quot;&gt; &amp; &#39;b&#39;')
    expect(subject).not.toMatch(/[\r\n]/)
    expect(text).not.toMatch(/^\s*Bcc/m)
  })
})

it('sets an address that nobody reads small and quiet, and a short one as a link', async () => {
  const long = `https://portal.example/undo/${'a1B2'.repeat(100)}`
  const setIn = async (address: string) => {
    const { html } = await received({ ...correction, link: address })
    return html.split('<a ').find((anchor) => anchor.includes(`>${address}</a>`))
  }
  expect(await setIn(long)).toMatch(/^class="quiet" .*font-size:11px/)
  expect(await setIn('https://portal.example/undo/aB3dE6gH9jK2mN5pQ8sT1v')).toMatch(/^class="link"/)
})

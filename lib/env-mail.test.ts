import { describe, expect, it } from 'vitest'
import { parseEnv } from './env'
import { findProblems } from './testing/env-problems'

describe('the configuration of mails', () => {
  it('needs a sender when there is a mail server', () => {
    const SMTP_URL = 'smtp://user:p%40ss@mail.example:587'
    expect(findProblems({ SMTP_URL })).toEqual([
      'PORTICO_MAIL_FROM is required when SMTP_URL is set',
    ])
    expect(parseEnv({ SMTP_URL, PORTICO_MAIL_FROM: 'billing@shop.example' }).mail).toMatchObject({
      smtp: SMTP_URL,
      from: { name: null, address: 'billing@shop.example' },
    })
    expect(findProblems({ PORTICO_MAIL_FROM: 'billing@shop.example' })).toEqual([])
  })

  it.each(['mail.example', 'http://mail.example', 'smtp:mail.example', 'smtp://'])(
    'refuses %s as a server for mails',
    (SMTP_URL) => {
      expect(findProblems({ SMTP_URL, PORTICO_MAIL_FROM: 'billing@shop.example' })).toEqual([
        'SMTP_URL must be an smtp:// or smtps:// address',
      ])
    },
  )

  it('refuses a mail server whose URL turns on logging of mails', () => {
    const SMTP_URL = 'smtp://mail.example?logger=true'
    expect(findProblems({ SMTP_URL, PORTICO_MAIL_FROM: 'billing@shop.example' })).toEqual([
      'SMTP_URL must not turn on a log of mails: they hold links that work',
    ])
  })

  it.each(['Shop, Inc. <billing@shop.example>', '"Shop, Inc." <billing@shop.example>'])(
    'takes %s for a name and an address',
    (PORTICO_MAIL_FROM) => {
      expect(parseEnv({ PORTICO_MAIL_FROM }).mail.from).toEqual({
        name: 'Shop, Inc.',
        address: 'billing@shop.example',
      })
    },
  )

  it.each(['Shop', '<>', 'a@shop.example, b@shop.example', 'Shop <a@shop.example> <b@x.example>'])(
    'refuses %s as a sender',
    (PORTICO_MAIL_FROM) => {
      expect(findProblems({ PORTICO_MAIL_FROM })).toEqual([
        'PORTICO_MAIL_FROM must be an email address, or a name with one in angle brackets',
      ])
    },
  )

  it('accepts one address to notify of corrections', () => {
    expect(parseEnv({ PORTICO_NOTIFY: 'books@shop.example' }).mail.notify).toBe(
      'books@shop.example',
    )
    expect(findProblems({ PORTICO_NOTIFY: 'a@shop.example, b@shop.example' })).toEqual([
      'PORTICO_NOTIFY must be an email address',
    ])
  })

  describe.each(['PORTICO_ORDER_MAILS', 'PORTICO_REFUND_MAILS', 'PORTICO_CORRECTION_MAILS'])(
    'with %s',
    (name) => {
      it('needs a hosted API with events, a database and a public address', () => {
        expect(findProblems({ [name]: '1' })).toEqual([
          `POLAR_SERVER is required when ${name} is set`,
          `POLAR_WEBHOOK_SECRET is required when ${name} is set`,
          `DATABASE_URL is required when ${name} is set`,
          `PORTICO_URL is required when ${name} is set`,
        ])
      })

      it('needs nothing while it is off', () => {
        expect(findProblems({ [name]: '0' })).toEqual([])
        expect(findProblems({ [name]: '' })).toEqual([])
      })
    },
  )

  it('mails papers as links unless they are to be attached', () => {
    expect(parseEnv({}).mail.attachPapers).toBe(false)
    expect(parseEnv({ PORTICO_MAIL_PAPERS: 'attach' }).mail.attachPapers).toBe(true)
    expect(findProblems({ PORTICO_MAIL_PAPERS: 'pdf' })).toEqual([
      'PORTICO_MAIL_PAPERS must be link or attach',
    ])
  })

  it.each(['billing@shop.example', 'https://shop.example/help'])(
    'takes %s for support',
    (value) => {
      expect(findProblems({ PORTICO_SUPPORT: value })).toEqual([])
    },
  )
})

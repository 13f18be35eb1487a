import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import PostalMime, { type Email } from 'postal-mime'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import type { MailContent } from '../mail/content'
import { queueMail, startMailing, stopMailing } from './mail'

const folder = mkdtempSync(path.join(tmpdir(), 'portico-mailing-'))
const mailsFolder = path.join(folder, 'mails')

// No database and no mail server: the API is a hosted one.
vi.stubEnv('POLAR_SERVER', 'http://127.0.0.1:1')
vi.stubEnv('POLAR_ACCESS_TOKEN', 'a token of the tests')
vi.stubEnv('PORTICO_SECRET', 'a secret of the tests, long enough')
vi.stubEnv('PORTICO_LINK_SECRET', 'a-link-secret-of-the-tests-long-enough')
vi.stubEnv('PORTICO_DATA_DIR', folder)
vi.stubEnv('PORTICO_URL', 'https://portal.example')
vi.stubEnv('PORTICO_NAME', 'Nordlicht')
vi.stubEnv('PORTICO_LOGO', '/screenshot.png')

const printed = vi.spyOn(process.stdout, 'write').mockReturnValue(true)

// The worker's timer never fires: it sends because it is woken.
beforeAll(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
})

afterEach(() => printed.mockClear())

afterAll(() => {
  vi.useRealTimers()
  rmSync(folder, { recursive: true })
})

const link = 'https://portal.example/l/plt_0123'

const signIn: MailContent = {
  kind: 'signIn',
  to: 'aoife@byrne.example',
  language: 'en',
  name: null,
  link,
  minutes: 30,
}

function readWritten(): Promise<Email[]> {
  const names = existsSync(mailsFolder) ? readdirSync(mailsFolder) : []
  const whole = names.filter((name) => name.endsWith('.eml'))
  return Promise.all(
    whole.map((name) => PostalMime.parse(readFileSync(path.join(mailsFolder, name)))),
  )
}

/** The worker waits for its next turn. */
const sleeps = () => expect.poll(() => vi.getTimerCount()).toBe(1)

describe('a queued mail', () => {
  it('waits until mailing begins, is sent at once while it runs, and waits after it was stopped', async () => {
    await queueMail(signIn)
    expect(await readWritten()).toEqual([])
    await startMailing()
    await expect.poll(readWritten).toMatchObject([
      {
        from: { name: 'Nordlicht', address: 'portico@portal.example' },
        subject: 'Sign in to Nordlicht',
        text: expect.stringContaining(link),
        html: expect.stringMatching(/<img src="https:\/\/portal\.example\/logo\/[\w-]{22}\.png"/),
      },
    ])
    expect(printed.mock.calls).toEqual([[`${link}\n`]])
    await sleeps()
    await queueMail({ ...signIn, language: 'de' })
    await expect.poll(readWritten).toHaveLength(2)
    await sleeps()
    await stopMailing(0)
    expect(vi.getTimerCount()).toBe(0)
    await queueMail(signIn)
    expect(await readWritten()).toHaveLength(2)
  })
})

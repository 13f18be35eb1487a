import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { MERCHANT_TOKEN, orderId } from '../api/testing/shop'
import { signLink } from '../portal/links/portal-link'
import { openDemoPortal } from './testing/demo-portal'
import { type CommandLine, commandLine, runInOneProcess } from './testing/run'

vi.setConfig({ testTimeout: 120_000 })

const SECRET = 'the-secret-of-the-tests-which-is-long-enough'
const OLDER = 'the-older-secret-of-the-tests-long-enough-too'
const order = orderId('usr_1001', 0)

const folder = mkdtempSync(path.join(tmpdir(), 'portico-check-'))
const links = { PORTICO_URL: 'https://portal.example', PORTICO_LINK_SECRET: `${SECRET},${OLDER}` }
let portal: Awaited<ReturnType<typeof openDemoPortal>>
let besidePortal: CommandLine
let hosted: CommandLine

beforeAll(async () => {
  portal = await openDemoPortal()
  besidePortal = runInOneProcess(folder, { ...portal.variables, ...links })
  hosted = runInOneProcess(folder, hostedAt(portal.url))
})

afterAll(async () => {
  await portal.close()
  rmSync(folder, { recursive: true, force: true })
})

function hostedAt(url: string) {
  const PORTICO_SECRET = 'a-secret-of-the-tests-long-enough'
  return { POLAR_SERVER: url, POLAR_ACCESS_TOKEN: MERCHANT_TOKEN, PORTICO_SECRET, ...links }
}

const check = (link: string) => besidePortal('link', '--check', link)

const signed = (claims: object, secret = SECRET, at = new Date()) =>
  signLink({ subject: { sub: 'usr_1001' }, jti: 'one', seconds: 3_600, ...claims }, secret, at)

const inSeconds = (seconds: number) => new Date(Date.now() + seconds * 1_000)

describe('portico link --check', () => {
  it('says what a link is, by its address or by its token', async () => {
    const link = await signed({
      subject: { sub: 'usr_1003', member: 'member_mia' },
      order: orderId('usr_1003', 0),
      viewOnly: true,
    })
    for (const text of [
      link,
      `https://portal.example/l/${link}`,
      `${link.replaceAll('.', '%2E')}).`,
    ]) {
      const { code, out } = await check(text)
      expect(code).toBe(0)
      expect(out).toMatch(/^It works\.\n/)
      expect(out).toContain(`order ${orderId('usr_1003', 0)}, read only`)
      expect(out).toContain('member member_mia of customer usr_1003')
      expect(out).toMatch(/^id +one$/m)
      expect(out).toMatch(/^signed +with the secret that signs today$/m)
    }
  })

  it('says which secret signed it, and how much of its time was cut off', async () => {
    const long = await signed({ order, seconds: 365 * 24 * 3_600 }, OLDER)
    const { code, out } = await check(long)
    expect(code).toBe(0)
    expect(out).toMatch(/^signed .* older secret, number 2 of 2$/m)
    expect(out).toMatch(/^until .* cut to 90 days \(PORTICO_ORDER_LINK_DAYS\); it says \S+$/m)
  })

  it.each([
    ['is too old', () => signed({}, SECRET, inSeconds(-7_200)), 'its time was over at'],
    ['isn’t valid yet', () => signed({}, SECRET, inSeconds(7_200)), 'isn’t good yet'],
    ['has another’s secret', () => signed({}, 'a secret that was never ours'), 'secrets signed it'],
    ['names nobody', () => signed({ subject: {} }), 'exactly one of sub and cus'],
    ['is none', async () => 'https://portal.example/orders', 'it is no link'],
  ])('says why one doesn’t work that %s', async (_, link, why) => {
    const { code, out } = await check(await link())
    expect({ code, out }).toEqual({ code: 1, out: expect.stringContaining(why) })
    expect(out).toMatch(/^It doesn’t work: /)
  })

  it('says all that is wrong at once', async () => {
    const link = await signed(
      { subject: { sub: 'nobody' }, jti: 'revoked' },
      SECRET,
      inSeconds(-7_200),
    )
    await besidePortal('links', 'revoke', '--link', 'revoked')
    const { out } = await check(link)
    expect(out).toMatch(
      /^It doesn’t work: its time was over at \S+; it was revoked; there is no such customer\.$/m,
    )
  })
})

describe.each([
  ['beside a running portal', () => besidePortal],
  ['with an API elsewhere', () => hosted],
])('portico link --check, %s', (_, portico) => {
  it('asks for the customer and the order', async () => {
    for (const [claims, code, verdict] of [
      [{ order }, 0, /^It works\.$/m],
      [{ subject: { sub: 'usr_1' } }, 1, /^It doesn’t work: there is no such customer\.$/m],
      [
        { order: orderId('usr_1002', 0) },
        1,
        /^It doesn’t work: the customer has no such order\.$/m,
      ],
    ] as const) {
      const checked = await portico()('link', '--check', await signed(claims))
      expect(checked).toMatchObject({ code, out: expect.stringMatching(verdict) })
    }
  })
})

it('says when nothing could be found out', async () => {
  const unreachable = commandLine(folder, hostedAt('http://127.0.0.1:9'))
  const { code, out } = await unreachable('link', '--check', await signed({}))
  expect(code).toBe(1)
  expect(out).toMatch(/^It may work: .*The API couldn’t be reached/)
})

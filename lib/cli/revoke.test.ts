import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { customerId, MERCHANT_TOKEN, orderId } from '../api/testing/shop'
import { signLink } from '../portal/links/portal-link'
import { openDemoPortal } from './testing/demo-portal'
import { type CommandLine, commandLine, runInOneProcess } from './testing/run'

vi.setConfig({ testTimeout: 120_000 })

const SECRET = 'the-secret-of-the-tests-which-is-long-enough'

const folder = mkdtempSync(path.join(tmpdir(), 'portico-revoke-'))
let portal: Awaited<ReturnType<typeof openDemoPortal>>
let portico: CommandLine

beforeAll(async () => {
  portal = await openDemoPortal()
  portico = runInOneProcess(folder, { ...portal.variables, PORTICO_LINK_SECRET: SECRET })
})

afterAll(async () => {
  await portal.close()
  rmSync(folder, { recursive: true, force: true })
})

const linkTo = async (...parameters: string[]) => (await portico('link', ...parameters)).out.trim()
const check = (link: string) => portico('link', '--check', link)
const revoke = (...parameters: string[]) => portico('links', 'revoke', ...parameters)
const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000)
const idIn = (out: string) => /^id +(\S+)$/m.exec(out)?.[1] ?? ''

describe('portico links revoke, beside a running portal', () => {
  it('ends one link, by its address or by its id', async () => {
    const [first, second] = [
      await linkTo('--customer', 'usr_1001'),
      await linkTo('--customer', 'usr_1001', '--order', orderId('usr_1001', 0)),
    ]
    const { code, out } = await check(second)
    expect(code).toBe(0)
    expect(await revoke('--link', idIn(out))).toMatchObject({ code: 0 })
    expect(await check(second)).toMatchObject({
      code: 1,
      out: expect.stringContaining('it was revoked'),
    })
    expect((await check(first)).code).toBe(0)
    expect(await revoke('--url', first)).toMatchObject({ code: 0 })
    expect((await check(first)).code).toBe(1)
  })

  it('ends all of a customer, whichever of their ids is named', async () => {
    const links = [
      await linkTo('--customer', 'usr_1002'),
      await linkTo('--customer-id', customerId('usr_1002')),
    ]
    const other = await linkTo('--customer', 'usr_1005')
    expect((await revoke('--customer-id', customerId('usr_1002'))).code).toBe(0)
    for (const link of links) {
      expect(await check(link)).toMatchObject({
        code: 1,
        out: expect.stringContaining('its customer’s links were revoked'),
      })
    }
    expect((await check(other)).code).toBe(0)
  })

  it('ends all from before a moment', async () => {
    const signed = { subject: { sub: 'usr_1004' }, jti: 'signed-before', seconds: 24 * 3_600 }
    const link = await signLink(signed, SECRET, minutesAgo(60))
    expect((await revoke('--before', '2026-03-01')).code).toBe(0)
    expect((await check(link)).code).toBe(0)
    expect((await revoke('--before', minutesAgo(30).toISOString())).code).toBe(0)
    expect(await check(link)).toMatchObject({
      code: 1,
      out: expect.stringContaining('all links were revoked'),
    })
    expect((await check(await linkTo('--customer', 'usr_1004'))).code).toBe(0)
  })

  it.each([
    [['--customer', 'nobody'], 1, 'Customer does not exist'],
    [['--url', 'https://portal.example/l/a.b.c'], 1, 'There is nothing to revoke'],
    [['--before', '2999-01-01'], 1, 'still to come'],
    [['--before', 'yesterday'], 2, '--before can’t be "yesterday"'],
    [[], 2, 'Name one thing to revoke'],
    [['--link', 'a', '--customer', 'usr_1001'], 2, 'Name one thing to revoke'],
  ])('refuses %j', async (parameters, code, why) => {
    expect(await revoke(...parameters)).toMatchObject({ code, err: expect.stringContaining(why) })
  })
})

it('says what there is to do where nothing is kept', async () => {
  const hosted = commandLine(folder, {
    POLAR_SERVER: 'http://127.0.0.1:9',
    POLAR_ACCESS_TOKEN: MERCHANT_TOKEN,
    PORTICO_SECRET: 'a-secret-of-the-tests-long-enough',
    PORTICO_LINK_SECRET: 'a-link-secret-of-the-tests-long-enough',
  })
  const { code, err } = await hosted('links', 'revoke', '--customer', 'usr_1')
  expect(code).toBe(1)
  expect(err).toContain('another PORTICO_LINK_SECRET')
  expect(err).toContain('another PORTICO_SECRET')
})

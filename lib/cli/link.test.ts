import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, it, vi } from 'vitest'
import { type PortalLink, readLink } from '../portal/links/portal-link'
import { readQrPng } from './testing/read-qr-png'
import { readQrSvg } from './testing/read-qr-svg'
import { commandLine, runInOneProcess } from './testing/run'

vi.setConfig({ testTimeout: 120_000 })

const SECRET = 'the-secret-of-the-tests-which-is-long-enough'
const OLDER = 'the-older-secret-of-the-tests-long-enough-too'
const days = { orderLinkDays: 90, portalLinkDays: 7 }
const order = '0b7f7a4c-1d53-4a5e-9f63-6f0b2f1f4a11'

const folder = mkdtempSync(path.join(tmpdir(), 'portico-link-'))
const variables = {
  PORTICO_DATA_DIR: path.join(folder, 'data'),
  PORTICO_URL: 'https://portal.example',
  PORTICO_LINK_SECRET: `${SECRET},${OLDER}`,
}
const portico = runInOneProcess(folder, variables)

afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function read(address: string): Promise<PortalLink> {
  const [, token = ''] = /^https:\/\/portal\.example\/l\/(\S+)$/.exec(address.trim()) ?? []
  const reading = await readLink(token, { secrets: [SECRET], days, now: new Date() })
  if (reading.status !== 'good') throw new Error(`${address} is no good link`)
  return reading.link
}

describe('portico link', () => {
  it('prints a link to the portal, good for as long as may be, and nothing else', async () => {
    const { code, out, err } = await commandLine(folder, variables)('link', '--customer', 'usr_1')
    expect({ code, err }).toEqual({ code: 0, err: '' })
    const link = await read(out)
    expect(link).toMatchObject({ subject: { sub: 'usr_1' }, order: null, viewOnly: false })
    expect(link.until - link.issued).toBe(7 * 24 * 3_600)
  })

  it('prints one to an order, for looking only, for a member, by the API’s ids', async () => {
    const parameters = ['--customer-id', order, '--member', order, '--order', order, '--view']
    const link = await read((await portico('link', ...parameters, '--expires', '12h')).out)
    expect(link).toMatchObject({ subject: { cus: order, member: order }, order, viewOnly: true })
    expect(link.until - link.issued).toBe(12 * 3_600)
  })

  it.each([
    [['--customer', 'usr_1', '--expires', '8d'], 1, 'good for 7 days at most'],
    [['--customer', 'usr_1', '--order', order, '--expires', '91d'], 1, 'PORTICO_ORDER_LINK_DAYS'],
    [['--customer', 'usr_1', '--expires', 'soon'], 2, '12h or 30d'],
    [['--customer', 'usr_1', '--order', '17'], 1, '17 isn’t the id of an order'],
    [['--customer-id', 'usr_1'], 1, 'usr_1 isn’t the API’s id'],
    [['--customer', 'usr_1', '--customer-id', order], 2, 'Name a customer'],
    [[], 2, 'Name a customer'],
    [['--customer', 'usr_1', '--qr', '--html'], 2, 'Choose --html'],
    [['--customer', 'usr_1', '--qr', '--out', 'code.gif'], 2, 'ends in .svg or .png'],
    [['--customer', 'usr_1', '--out', 'code.png'], 2, 'Name a file with --qr'],
    [['--check', 'x', '--order', order], 2, '--order doesn’t go with --check'],
  ])('refuses %j', async (parameters, code, why) => {
    const refused = await portico('link', ...parameters)
    expect(refused).toMatchObject({ code, out: '', err: expect.stringContaining(why) })
  })

  it('prints a button that needs no images, and its plain text', async () => {
    const html = await portico('link', '--customer', 'a', '--html', '--label', 'Cards & "more"')
    expect(html.out).toMatch(/^<a href="https:\/\/portal\.example\/l\/[\w.-]+" style="[^"]+">/)
    expect(html.out).toContain('Cards &amp; &quot;more&quot;')
    expect(html.out).not.toMatch(/<img|url\(|class=/)
    const text = await portico('link', '--customer', 'a', '--order', order, '--text')
    const [label, link = ''] = text.out.split('\n')
    expect(label).toBe('View your order:')
    expect(await read(link)).toMatchObject({ order })
  })

  it('prints a QR code that a camera reads', async () => {
    const { out } = await portico('link', '--customer', 'usr_1', '--order', order, '--qr')
    expect(out).toMatch(/^<\?xml .*<svg /s)
    expect(await read(readQrSvg(out))).toMatchObject({ subject: { sub: 'usr_1' }, order })
  })

  it('writes the code to a file that only its owner can read, as PNG or SVG by its ending', async () => {
    const made = ['link', '--customer', 'usr_1', '--order', order, '--qr', '--out']
    for (const name of ['code.png', 'code.svg']) {
      expect(await portico(...made, name)).toMatchObject({ code: 0, out: '' })
      expect(statSync(path.join(folder, name)).mode & 0o777).toBe(0o600)
    }
    const png = readQrPng(readFileSync(path.join(folder, 'code.png')))
    const svg = readQrSvg(readFileSync(path.join(folder, 'code.svg'), 'utf8'))
    for (const link of [png, svg]) expect(await read(link)).toMatchObject({ order })
  })

  it('has a secret of its own where none is configured, and keeps it', async () => {
    const data = path.join(folder, 'new')
    const fresh = commandLine(folder, { PORTICO_DATA_DIR: data, PORTICO_LINK_SECRET: '' })
    const { out } = await fresh('link', '--customer', 'usr_1')
    expect((await fresh('link', '--check', out.trim())).out).toContain(
      'the secret that signs today',
    )
  })
})

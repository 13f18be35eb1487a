import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { seal } from '../seal'
import { listTokenSpellings } from '../testing/token-spellings'
import { createSignInLink, isExpired, readSignInLink } from './sign-in-link'

beforeAll(() => {
  vi.stubEnv('PORTICO_SECRET', 'a secret of the tests, long enough')
  vi.stubEnv('PORTICO_URL', 'https://portal.example')
})

afterAll(() => {
  vi.unstubAllEnvs()
})

const now = new Date('2026-05-04T09:00:00Z')
const after = (minutes: number) => new Date(now.getTime() + minutes * 60_000)
const wanted = { email: 'ida@holm.example', to: '/orders?type=recurring' } as const

async function tokenOf(link: Promise<string>): Promise<string> {
  const [, token = ''] = (await link).split('https://portal.example/sign-in/')
  return token
}

describe('a sign-in link', () => {
  it('says who asked and where to go, to this portal and nobody else', async () => {
    const token = await tokenOf(createSignInLink(wanted, now))
    expect(await readSignInLink(token)).toMatchObject(wanted)
    for (const part of token.split('.')) {
      expect(Buffer.from(part, 'base64url').toString()).not.toContain('ida@')
    }
  })

  it('works for fifteen minutes, and can be read after that', async () => {
    const link = await readSignInLink(await tokenOf(createSignInLink(wanted, now)))
    if (!link) throw new Error('unreadable')
    expect(isExpired(link, after(14.9))).toBe(false)
    expect(isExpired(link, after(15))).toBe(true)
  })

  it('is different each time', async () => {
    const links = await Promise.all(
      [1, 2].map(async () => readSignInLink(await tokenOf(createSignInLink(wanted, now)))),
    )
    expect(links[0]?.jti).not.toBe(links[1]?.jti)
  })

  it('leads nowhere else than to this portal', async () => {
    const contents = { jti: '1', email: wanted.email, issued: 0, until: 0 }
    for (const to of ['https://evil.example/orders', '//evil.example', '/v1/orders/', '']) {
      const read = await readSignInLink(await seal('sign-in', { ...contents, to }))
      expect(read?.to).toBe('/orders')
    }
  })

  it('is the same whatever mail programs and people append to it', async () => {
    const token = await tokenOf(createSignInLink(wanted, now))
    const link = await readSignInLink(token)
    expect(link).not.toBeNull()
    for (const [how, text] of listTokenSpellings(token)) {
      expect([how, await readSignInLink(text)]).toEqual([how, link])
    }
  })

  it('is none with anything else in it', async () => {
    const token = await tokenOf(createSignInLink(wanted, now))
    const others = [` ${token}`, token.replace('.', '. '), token.replace('.', '=.'), `${token}.x`]
    for (const text of others) expect(await readSignInLink(text)).toBeNull()
  })

  it('is nothing that was sealed for something else, or by somebody else', async () => {
    const contents = { jti: '1', email: wanted.email, to: '/orders', issued: 0, until: 2e9 }
    for (const purpose of ['session', 'draft', 'undo', 'copy'] as const) {
      expect(await readSignInLink(await seal(purpose, contents))).toBeNull()
    }
    const token = await seal('sign-in', contents)
    expect(await readSignInLink(token)).not.toBeNull()
    expect(await readSignInLink(`${token.slice(0, -2)}xx`)).toBeNull()
    expect(await readSignInLink('nonsense')).toBeNull()
  })
})

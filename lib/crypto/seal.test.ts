import { createHash } from 'node:crypto'
import { EncryptJWT } from 'jose'
import { afterEach, describe, expect, it, vi } from 'vitest'
import * as z from 'zod/mini'
import { deriveKey, type KeyPurpose } from './derive-key'
import { seal, unseal } from './seal'

const [first, second] = ['the first secret of the tests, of many', 'the second secret of the tests']
const schema = z.object({ name: z.string() })
const value = { name: 'Lucie Moreau' }

const open = (token: string, purpose: KeyPurpose = 'undo') =>
  unseal([first], purpose, schema, token)

afterEach(() => {
  vi.useRealTimers()
})

describe('a sealed value', () => {
  it('opens for its purpose, and can’t be read', async () => {
    const token = await seal([first], 'undo', value)
    expect(await open(token)).toEqual(value)
    for (const part of token.split('.')) {
      expect(Buffer.from(part, 'base64url').toString()).not.toContain('Lucie')
    }
  })

  it('opens for no other purpose, with no other secret, and with no other schema', async () => {
    const token = await seal([first], 'undo', value)
    for (const purpose of ['session', 'sign-in', 'draft', 'copy', 'mail'] as const) {
      expect(await open(token, purpose)).toBeNull()
    }
    expect(await unseal([second], 'undo', schema, token)).toBeNull()
    expect(await unseal([first], 'undo', z.object({ other: z.string() }), token)).toBeNull()
  })

  it('opens until it expires', async () => {
    const token = await seal([first], 'undo', value, 60)
    vi.useFakeTimers({ now: Date.now() + 59_000, toFake: ['Date'] })
    expect(await open(token)).toEqual(value)
    vi.setSystemTime(Date.now() + 2_000)
    expect(await open(token)).toBeNull()
  })

  it('opens with any of several secrets, of which the first seals', async () => {
    const before = await seal([first], 'undo', value)
    expect(await unseal([second, first], 'undo', schema, before)).toEqual(value)
    const after = await seal([second, first], 'undo', value)
    expect(await unseal([second], 'undo', schema, after)).toEqual(value)
    expect(await unseal([first], 'undo', schema, after)).toBeNull()
  })

  it('opens with the key that earlier versions derived, which no longer seals', async () => {
    const formerKey = createHash('sha256').update(`undo ${first}`).digest()
    expect(deriveKey(first, 'undo')).not.toEqual(new Uint8Array(formerKey))
    const token = await new EncryptJWT(value)
      .setProtectedHeader({ alg: 'dir', enc: 'A256GCM' })
      .encrypt(formerKey)
    expect(await open(token)).toEqual(value)
  })
})

describe('a token of ours', () => {
  const getLast = (part: string) => part.slice(-1)

  it.each<[string, (token: string) => string]>([
    ['padding at its end', (token) => `${token}==`],
    ['padding within', (token) => token.replace('..', '.=.')],
    ['a line break at its end', (token) => `${token}\n`],
    ['a blank before it', (token) => ` ${token}`],
    ['a full stop at its end', (token) => `${token}.`],
    ['characters that decoders skip', (token) => token.replace('..', '..!')],
    ['the alphabet of plain base64', (token) => token.replace(/[-_]/, '+')],
    ['unused bits set', (token) => token.slice(0, -1) + flipUnusedBit(getLast(token))],
    ['an escaped dot', (token) => token.replace('..', '%2E.')],
  ])('with %s is another token, and doesn’t open', async (_what, respell) => {
    const token = await tokenWithDash()
    expect(respell(token)).not.toBe(token)
    expect(await open(respell(token))).toBeNull()
  })

  /** A token with a character that only base64url has. */
  async function tokenWithDash(): Promise<string> {
    const token = await seal([first], 'undo', value)
    return /[-_]/.test(token) ? token : tokenWithDash()
  }

  /** Returns another last character that decodes to the same bytes: 16 bytes leave four bits unused. */
  function flipUnusedBit(last: string): string {
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
    return alphabet[alphabet.indexOf(last) ^ 1] ?? ''
  }
})

import { createHash, createHmac, generateKeyPairSync, sign } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rounds } from '../../testing/rounds'
import { readLink, signLink } from './portal-link'

const SECRET = 'the first secret of the tests, long enough'
const OLDER = 'the older secret of the tests, long enough'
const DAY = 24 * 3_600
const now = new Date('2026-03-01T12:00:00Z')
const seconds = now.getTime() / 1_000
const order = '0b7f7a4c-1d53-4a5e-9f63-6f0b2f1f4a11'

const days = { orderLinkDays: 90, portalLinkDays: 7 }
const read = (token: string, at = now) =>
  readLink(token, { secrets: [SECRET, OLDER], days, now: at })
const after = (count: number) => new Date(now.getTime() + count * DAY * 1_000)

const base64url = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')

/** A token as any other library would make it. */
function minted(claims: Record<string, unknown>, secret = SECRET, header = { alg: 'HS256' }) {
  const signed = `${base64url(header)}.${base64url(claims)}`
  return `${signed}.${createHmac('sha256', secret).update(signed).digest('base64url')}`
}

const good = { aud: 'portico', sub: 'usr_1', order, iat: seconds, exp: seconds + DAY, jti: 'a' }

describe('a link', () => {
  it('says whom it is for, what it opens and until when', async () => {
    expect(await read(minted({ ...good, member: 'm_1', can: 'view' }))).toEqual({
      status: 'good',
      link: {
        id: 'a',
        subject: { sub: 'usr_1', member: 'm_1' },
        order,
        viewOnly: true,
        issued: seconds,
        until: seconds + DAY,
      },
    })
  })

  it('that we sign is one that we read', async () => {
    const link = { subject: { cus: order }, order, viewOnly: true, jti: 'b', seconds: 3_600 }
    const reading = await read(await signLink(link, OLDER, now))
    expect(reading).toMatchObject({
      status: 'good',
      link: { id: 'b', subject: { cus: order }, order, viewOnly: true, until: seconds + 3_600 },
    })
  })

  it('is good as long as its kind may be, whatever its minter wrote', async () => {
    const long = { ...good, exp: seconds + 10_000 * DAY }
    const { order: _, ...toPortal } = long
    expect(await read(minted(long), after(89.9))).toMatchObject({ status: 'good' })
    expect(await read(minted(long), after(90))).toMatchObject({ status: 'expired' })
    expect(await read(minted(toPortal), after(6.9))).toMatchObject({ status: 'good' })
    expect(await read(minted(toPortal), after(7))).toMatchObject({ status: 'expired' })
    expect(await read(minted({ ...good, exp: seconds + 60 }), after(1))).toMatchObject({
      status: 'expired',
    })
  })

  it('without a jti has an id all the same', async () => {
    const { jti: _, ...nameless } = good
    const [one, other] = [
      await read(minted(nameless)),
      await read(minted({ ...nameless, can: 'view' })),
    ]
    expect(one).toMatchObject({
      status: 'good',
      link: { id: expect.stringMatching(/^[\w-]{43}$/) },
    })
    expect(one).not.toMatchObject({ link: { id: 'link' in other && other.link.id } })
  })

  it('is accepted with each of the secrets, and with no other', async () => {
    expect(await read(minted(good, OLDER))).toMatchObject({ status: 'good' })
    expect(await read(minted(good, 'a secret that was never ours, long enough'))).toEqual({
      status: 'bad',
      why: 'wrongly signed',
    })
  })

  const { aud: _aud, ...withoutAudience } = good
  const { iat: _iat, ...withoutIat } = good
  const { exp: _exp, ...withoutExp } = good
  const { sub: _sub, ...forNobody } = good

  it.each([
    ['another audience', { ...good, aud: 'elsewhere' }, 'not for a portal'],
    ['no audience', withoutAudience, 'not for a portal'],
    ['no iat', withoutIat, 'claims'],
    ['no exp', withoutExp, 'claims'],
    ['nobody whom it is for', forNobody, 'claims'],
    ['two ids of a customer', { ...good, cus: order }, 'claims'],
    ['an order that is none', { ...good, order: '../customers' }, 'claims'],
    ['a power that we don’t know', { ...good, can: 'everything' }, 'claims'],
    ['a moment that is none', { ...good, exp: 'tomorrow' }, 'claims'],
    ['a beginning in the future', { ...good, iat: seconds + 3_600 }, 'from the future'],
    ['a time before which it isn’t good', { ...good, nbf: seconds + 3_600 }, 'from the future'],
  ])('with %s doesn’t work', async (_what, claims, why) => {
    expect(await read(minted(claims))).toMatchObject({ status: 'bad', why })
  })

  it('with another algorithm doesn’t work, signed or not', async () => {
    const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
    const unsigned = `${base64url({ alg: 'none' })}.${base64url(good)}.`
    expect(await read(unsigned)).toMatchObject({ status: 'bad', why: 'malformed' })
    const signedByNone = `${unsigned}${base64url('none')}`
    const byKey = `${base64url({ alg: 'RS256' })}.${base64url(good)}`
    const rsa = `${byKey}.${sign('sha256', Buffer.from(byKey), privateKey).toString('base64url')}`
    const pem = publicKey.export({ type: 'spki', format: 'pem' }).toString()
    for (const token of [
      signedByNone,
      rsa,
      minted(good, pem),
      minted(good, SECRET, { alg: 'HS512' }),
    ]) {
      expect(await read(token)).toMatchObject({ status: 'bad', why: 'wrongly signed' })
    }
  })

  it('that is too long, or no token at all, isn’t looked at', async () => {
    for (const token of ['', 'a.b', `${minted(good)}${'x'.repeat(3_000)}`, 'a.b.c.d.e']) {
      expect(await read(token)).toEqual({ status: 'bad', why: 'malformed' })
    }
  })

  it('is never accepted when we didn’t sign it', async () => {
    const real = minted(good)
    const changed = fc
      .tuple(fc.nat(real.length - 1), fc.constantFrom(...'ABCXYZabcxyz0189-_.'))
      .map(([place, letter]) => real.slice(0, place) + letter + real.slice(place + 1))
    const foreign = fc
      .tuple(fc.string({ minLength: 1 }), fc.constantFrom('HS256', 'none', 'HS512'), fc.object())
      .map(([secret, alg, extra]) => minted({ ...good, ...extra }, secret, { alg }))
    const anything = fc.oneof(changed, foreign, fc.string(), fc.base64String())
    await fc.assert(
      fc.asyncProperty(anything, async (token) => {
        fc.pre(token !== real && !token.includes(SECRET))
        expect((await read(token)).status).toBe('bad')
      }),
      { numRuns: rounds(3_000) },
    )
  })
})

describe('a link that was made without an id', () => {
  const { jti: _, ...nameless } = good
  const token = minted(nameless)
  const id = createHash('sha256').update(token).digest('base64url')
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
  const respelled = alphabet[alphabet.indexOf(token.slice(-1)) ^ 1]

  it.each([
    ['a full stop', `${token}.`],
    ['a bracket', `${token})`],
    ['an angle bracket', `${token}>`],
    ['an escaped angle bracket', `${token}%3E`],
    ['padding', `${token}=`],
    ['a quotation mark and a comma', `${token}”,`],
    ['an ellipsis', `${token}…`],
    ['a blank of no width', `${token}\u200b`],
    ['an escaped line break', `${token}%0D%0A`],
    ['its dots escaped', token.replaceAll('.', '%2E')],
    ['its dots escaped twice', token.replaceAll('.', '%252E')],
  ])('is the same with %s', async (_what, text) => {
    expect(await read(text)).toMatchObject({ status: 'good', link: { id } })
  })

  it.each([
    ['the unused bit of its last character', token.slice(0, -1) + respelled],
    ['padding inside', token.replace('.', '=.')],
    ['a blank in front', ` ${token}`],
    ['a blank inside', token.replace('.', '. ')],
    ['a line break inside', token.replace('.', '.\n')],
    ['an exclamation mark inside', token.replace('.', '.!')],
    ['one more part', `${token}.x`],
    ['a half of an escape', `${token}%2`.replace('.', '%2')],
    ['characters of another alphabet', token.replace('.', '+.')],
  ])('is no link with %s: it would have another id', async (_what, text) => {
    expect(await read(text)).toMatchObject({ status: 'bad' })
  })
})

it('is good when the clock of its maker is up to five minutes ahead', async () => {
  for (const ahead of [0, 1, 60, 120, 240, 300]) {
    expect(await read(minted({ ...good, iat: seconds + ahead }))).toMatchObject({ status: 'good' })
  }
  for (const ahead of [301, 600, DAY]) {
    const reading = await read(minted({ ...good, iat: seconds + ahead, exp: seconds + 2 * DAY }))
    expect(reading).toMatchObject({ status: 'bad', why: 'from the future' })
  }
})

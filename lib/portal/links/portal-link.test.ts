import { createHash, generateKeyPairSync, sign } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import {
  base64url,
  DAY,
  mintToken,
  now,
  OLDER_SECRET,
  readToken,
  SECRET,
  seconds,
  workingClaims,
} from '../testing/mint-token'
import { signLink } from './portal-link'

const { order } = workingClaims
const after = (count: number) => new Date(now.getTime() + count * DAY * 1_000)

describe('a link', () => {
  it('says whom it is for, what it opens and until when', async () => {
    expect(await readToken(mintToken({ ...workingClaims, member: 'm_1', can: 'view' }))).toEqual({
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
    const reading = await readToken(await signLink(link, OLDER_SECRET, now))
    expect(reading).toMatchObject({
      status: 'good',
      link: { id: 'b', subject: { cus: order }, order, viewOnly: true, until: seconds + 3_600 },
    })
  })

  it('is good as long as its kind may be, whatever its minter wrote', async () => {
    const long = { ...workingClaims, exp: seconds + 10_000 * DAY }
    const { order: _, ...toPortal } = long
    expect(await readToken(mintToken(long), after(89.9))).toMatchObject({ status: 'good' })
    expect(await readToken(mintToken(long), after(90))).toMatchObject({ status: 'expired' })
    expect(await readToken(mintToken(toPortal), after(6.9))).toMatchObject({ status: 'good' })
    expect(await readToken(mintToken(toPortal), after(7))).toMatchObject({ status: 'expired' })
    expect(
      await readToken(mintToken({ ...workingClaims, exp: seconds + 60 }), after(1)),
    ).toMatchObject({
      status: 'expired',
    })
  })

  it('without a jti has an id all the same', async () => {
    const { jti: _, ...nameless } = workingClaims
    const [one, other] = [
      await readToken(mintToken(nameless)),
      await readToken(mintToken({ ...nameless, can: 'view' })),
    ]
    expect(one).toMatchObject({
      status: 'good',
      link: { id: expect.stringMatching(/^[\w-]{43}$/) },
    })
    expect(one).not.toMatchObject({ link: { id: 'link' in other && other.link.id } })
  })

  it('is accepted with each of the secrets, and with no other', async () => {
    expect(await readToken(mintToken(workingClaims, OLDER_SECRET))).toMatchObject({
      status: 'good',
    })
    expect(
      await readToken(mintToken(workingClaims, 'a secret that was never ours, long enough')),
    ).toEqual({
      status: 'bad',
      why: 'wrongly signed',
    })
  })

  const { aud: _aud, ...withoutAudience } = workingClaims
  const { iat: _iat, ...withoutIat } = workingClaims
  const { exp: _exp, ...withoutExp } = workingClaims
  const { sub: _sub, ...forNobody } = workingClaims

  it.each([
    ['another audience', { ...workingClaims, aud: 'elsewhere' }, 'not for a portal'],
    ['no audience', withoutAudience, 'not for a portal'],
    ['no iat', withoutIat, 'claims'],
    ['no exp', withoutExp, 'claims'],
    ['nobody whom it is for', forNobody, 'claims'],
    ['two ids of a customer', { ...workingClaims, cus: order }, 'claims'],
    ['an order that is none', { ...workingClaims, order: '../customers' }, 'claims'],
    ['a power that we don’t know', { ...workingClaims, can: 'everything' }, 'claims'],
    ['a moment that is none', { ...workingClaims, exp: 'tomorrow' }, 'claims'],
    ['a beginning in the future', { ...workingClaims, iat: seconds + 3_600 }, 'from the future'],
    [
      'a time before which it isn’t good',
      { ...workingClaims, nbf: seconds + 3_600 },
      'from the future',
    ],
  ])('with %s doesn’t work', async (_what, claims, why) => {
    expect(await readToken(mintToken(claims))).toMatchObject({ status: 'bad', why })
  })

  it.each([
    '\0',
    'a\0b',
    'a\n',
    '\rb',
    'a\tb',
    '\u001b[2J',
    'a\u007f',
    '\u0085',
    'a\ud800',
    '\uffff',
  ])('whose ids hold %j isn’t one: it would reach databases and logs', async (id) => {
    const { sub: _sub, ...nameless } = workingClaims
    const byApi = { ...nameless, cus: order }
    for (const claims of [
      { ...workingClaims, sub: id },
      { ...nameless, cus: `${order}${id}` },
      { ...workingClaims, member: id },
      { ...byApi, member: id },
      { ...workingClaims, order: `${order}${id}` },
      { ...workingClaims, jti: id },
    ]) {
      expect(await readToken(mintToken(claims))).toMatchObject({ status: 'bad', why: 'claims' })
    }
  })

  it.each([
    'usr 1',
    'usr_1/é',
    'ÅÄÖ',
    '顧客-1',
    '😀',
    '../orders',
    '%00',
    '\\0',
    'مرحبا',
    '\u200d',
  ])('whose id is %j is one: merchants name customers as they like', async (id) => {
    expect(await readToken(mintToken({ ...workingClaims, sub: id, member: id }))).toMatchObject({
      status: 'good',
      link: { subject: { sub: id, member: id } },
    })
  })

  it('with another algorithm doesn’t work, signed or not', async () => {
    const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
    const unsigned = `${base64url({ alg: 'none' })}.${base64url(workingClaims)}.`
    expect(await readToken(unsigned)).toMatchObject({ status: 'bad', why: 'malformed' })
    const signedByNone = `${unsigned}${base64url('none')}`
    const byKey = `${base64url({ alg: 'RS256' })}.${base64url(workingClaims)}`
    const rsa = `${byKey}.${sign('sha256', Buffer.from(byKey), privateKey).toString('base64url')}`
    const pem = publicKey.export({ type: 'spki', format: 'pem' }).toString()
    for (const token of [
      signedByNone,
      rsa,
      mintToken(workingClaims, pem),
      mintToken(workingClaims, SECRET, { alg: 'HS512' }),
    ]) {
      expect(await readToken(token)).toMatchObject({ status: 'bad', why: 'wrongly signed' })
    }
  })

  it('that is too long, or no token at all, isn’t verified', async () => {
    for (const token of [
      '',
      'a.b',
      `${mintToken(workingClaims)}${'x'.repeat(3_000)}`,
      'a.b.c.d.e',
    ]) {
      expect(await readToken(token)).toEqual({ status: 'bad', why: 'malformed' })
    }
  })
})

describe('a link that was made without an id', () => {
  const { jti: _, ...nameless } = workingClaims
  const token = mintToken(nameless)
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
    expect(await readToken(text)).toMatchObject({ status: 'good', link: { id } })
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
    expect(await readToken(text)).toMatchObject({ status: 'bad' })
  })
})

it('is good when the clock of its maker is up to five minutes ahead', async () => {
  for (const ahead of [0, 1, 60, 120, 240, 300]) {
    expect(await readToken(mintToken({ ...workingClaims, iat: seconds + ahead }))).toMatchObject({
      status: 'good',
    })
  }
  for (const ahead of [301, 600, DAY]) {
    const reading = await readToken(
      mintToken({ ...workingClaims, iat: seconds + ahead, exp: seconds + 2 * DAY }),
    )
    expect(reading).toMatchObject({ status: 'bad', why: 'from the future' })
  }
})

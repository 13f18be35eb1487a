import { describe, expect, it } from 'vitest'
import { deriveId } from '../../db/seed/stable-values'
import { useUp } from '../../state/used-links'
import type { Subject } from '../links/subject'
import { openOwnShop } from '../testing/own-shop'
import { findPeopleWithEmail, findPersonOnFile } from './find-people'
import { openSignIn } from './open-sign-in'
import { createSignInLink, readSignInLink } from './sign-in-link'

openOwnShop({ PORTICO_URL: 'https://portal.example' })

async function findPeople(email: string) {
  const found = await findPeopleWithEmail(email)
  return found.ok ? found.data : found.failure
}

async function findOnFile(subject: Subject) {
  const found = await findPersonOnFile({ link: 'l', issued: 0, viewOnly: true, subject })
  return found.ok ? found.data : found.failure
}

async function createTokenFor(
  email: string,
  made = new Date(),
  subject?: Subject,
): Promise<string> {
  const wanted = { email, to: '/orders' as const, ...(subject && { subject }) }
  return (await createSignInLink(wanted, made)).split('/').at(-1) ?? ''
}

describe('who can sign in with an email address', () => {
  it('is a customer, by the address on file and not by what was typed', async () => {
    expect(await findPeople('IDA@HOLM.example')).toEqual([
      {
        subject: { cus: deriveId('customer', '1015') },
        name: 'Ida Holm',
        team: null,
        email: 'ida@holm.example',
        locale: 'da',
      },
    ])
  })

  it('is a member of a team, as that member', async () => {
    const member = deriveId('member', '1003', 'sam')
    expect(await findPeople('sam@acme-robotics.example')).toMatchObject([
      {
        subject: { cus: deriveId('customer', '1003'), member },
        name: 'Sam Okafor',
        team: 'Acme Robotics, Inc.',
      },
    ])
  })

  it('is nobody when nobody has it', async () => {
    expect(await findPeople('nobody@holm.example')).toEqual([])
  })
})

describe('the address on file', () => {
  it('is the customer’s, by either id', async () => {
    const ida = { email: 'ida@holm.example', team: null }
    expect(await findOnFile({ sub: 'usr_1015' })).toMatchObject(ida)
    expect(await findOnFile({ cus: deriveId('customer', '1015') })).toMatchObject(ida)
  })

  it('is the member’s own, not the team’s', async () => {
    expect(await findOnFile({ sub: 'usr_1003', member: 'member_lee' })).toMatchObject({
      email: 'lee@acme-robotics.example',
      name: 'Lee Novak',
      team: 'Acme Robotics, Inc.',
    })
  })

  it('is null when the customer or member no longer exists', async () => {
    expect(await findOnFile({ sub: 'usr_gone' })).toBeNull()
    expect(await findOnFile({ sub: 'usr_1003', member: 'member_gone' })).toBeNull()
  })
})

describe('opening a sign-in link', () => {
  it('shows who can sign in, as often as it is opened', async () => {
    const token = await createTokenFor('ida@holm.example')
    for (let time = 0; time < 20; time++) {
      expect(await openSignIn(token)).toMatchObject({
        kind: 'open',
        people: [{ name: 'Ida Holm' }],
      })
    }
  })

  it('shows only the one for whom it was made', async () => {
    const subject = { sub: 'usr_1003', member: 'member_sam' }
    const token = await createTokenFor('sam@acme-robotics.example', new Date(), subject)
    expect(await openSignIn(token)).toMatchObject({ kind: 'open', people: [{ subject }] })
  })

  it('shows nobody once it was used, has expired, or the address is somebody else’s', async () => {
    const used = await createTokenFor('ida@holm.example')
    await useUp((await readSignInLink(used))?.jti ?? '', new Date())
    const late = await createTokenFor('ida@holm.example', new Date(Date.now() - 16 * 60_000))
    const moved = await createTokenFor('old@holm.example', new Date(), { sub: 'usr_1015' })
    for (const token of [used, late, moved]) {
      expect(await openSignIn(token)).toMatchObject({ kind: 'over', link: { to: '/orders' } })
    }
    expect(await openSignIn('nonsense')).toEqual({ kind: 'over', link: null })
  })
})

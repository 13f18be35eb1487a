import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { listen } from '../api/testing/listen'
import { customerId, MERCHANT_TOKEN, openShop } from '../api/testing/shop'
import { findPeople } from './people'

/** An email for which the API answers as if it knew no such filter. */
const UNHEEDED = 'dana@whitfield.example'

let close: () => Promise<unknown>

// An API across the network that has everybody, and no operation of ours.
beforeAll(async () => {
  const { fetch } = await openShop()
  const requested = (request: Request) => {
    const url = new URL(request.url)
    if (url.pathname === '/v1/people/') return new Response(null, { status: 404 })
    if (url.searchParams.get('email') === UNHEEDED) url.searchParams.delete('email')
    return fetch(new Request(url, request))
  }
  const server = await listen(requested)
  close = server.close
  vi.stubEnv('POLAR_SERVER', server.url)
  vi.stubEnv('POLAR_ACCESS_TOKEN', MERCHANT_TOKEN)
  vi.stubEnv('PORTICO_SECRET', 'a secret of the tests, long enough')
  vi.stubEnv('PORTICO_LINK_SECRET', 'a link secret of the tests long enough')
})

afterAll(async () => {
  vi.unstubAllEnvs()
  await close()
})

it('finds the customer with an email, in whatever case', async () => {
  expect(await findPeople('IDA@holm.example')).toEqual({
    ok: true,
    data: [
      {
        customer_id: customerId('usr_1015'),
        customer_name: 'Ida Holm',
        member_id: null,
        name: null,
        email: 'ida@holm.example',
        locale: 'da',
      },
    ],
  })
})

it('finds no team, nor its members: a session of it needs to know whose it is', async () => {
  for (const email of ['billing@acme-robotics.example', 'mia@acme-robotics.example', 'no@one.it']) {
    expect(await findPeople(email)).toEqual({ ok: true, data: [] })
  }
})

it('takes nobody else for them at an API that doesn’t filter by email', async () => {
  const found = await findPeople(UNHEEDED)
  expect(found).toMatchObject({ ok: true, data: [{ email: UNHEEDED }] })
})

import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest'
import { listen } from '../../api/testing/listen'
import { forget } from '../../process-wide'
import { getSignedInCustomer } from '../customers'

const logged = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
const log = () => logged.mock.calls.splice(0).map(([line]) => String(line).replace(/^\S+ /, ''))

let answer: () => Response = () => new Response(null, { status: 500 })
let close: () => Promise<unknown>

beforeAll(async () => {
  const server = await listen(() => answer())
  close = server.close
  vi.stubEnv('POLAR_SERVER', server.url)
  vi.stubEnv('POLAR_ACCESS_TOKEN', 'polar_oat_of_the_tests')
  vi.stubEnv('PORTICO_SECRET', 'a secret of the tests, long enough')
  vi.stubEnv('PORTICO_LINK_SECRET', 'a link secret of the tests long enough')
})

beforeEach(() => {
  forget('apiOutage')
})

afterAll(async () => {
  vi.unstubAllEnvs()
  await close()
})

it('is logged once with its cause and without a body, and when it is over', async () => {
  answer = () => new Response('dana@whitfield.example was in it', { status: 502 })
  await getSignedInCustomer('polar_cst_1')
  await getSignedInCustomer('polar_cst_1')
  expect(log()).toEqual([
    'error The API can’t be reached call=reading the customer reason=an answer of status 502\n',
  ])
  answer = () => Response.json({ error: 'ResourceNotFound', detail: 'Not found' }, { status: 404 })
  await getSignedInCustomer('polar_cst_1')
  expect(log()).toEqual([
    expect.stringMatching(/^info The API answers again failed=4 seconds=\d+\n$/),
  ])
  await getSignedInCustomer('polar_cst_1')
  expect(log()).toEqual([])
})

it('says that an answer was a redirect', async () => {
  answer = () => new Response(null, { status: 301, headers: { Location: 'https://a.example/' } })
  await getSignedInCustomer('polar_cst_1')
  expect(log()).toEqual([
    'error The API can’t be reached call=reading the customer ' +
      'reason=it redirects, which its API never does\n',
  ])
})

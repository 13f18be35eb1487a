import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { ContractViolationError } from '../../polar/failure'
import { withStateStore } from '../request/state-store'
import { findPersonOnFile } from '../sign-in/find-people'
import { openWatchedApi, type WatchedApi } from '../testing/watched-api'
import { catchContractViolation } from './call-as'

const logged = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
/** Takes the lines of the log since the last call, without their time. */
const log = () => logged.mock.calls.splice(0).map(([line]) => String(line).replace(/^\S+ /, ''))

/** Fails as the database's driver does: with data of the query in its message. */
const query = new Error('Failed query: select $1\nparams: noor@merchant.example', {
  cause: new Error('relation "revocations" does not exist'),
})

let api: WatchedApi

beforeAll(async () => {
  api = await openWatchedApi()
})

afterAll(() => api.close())

const broken = { ok: false, failure: { kind: 'broken' } }

it('returns an unexpected error as a failure, and logs why without personal data', async () => {
  const reject = () => Promise.reject(query)
  expect(await withStateStore(reject)).toEqual(broken)
  expect(log()).toEqual([
    'error The portal’s state can’t be used reason=relation "revocations" does not exist\n',
  ])
  const breakContract = () => Promise.reject(new ContractViolationError('reading', query))
  expect(await catchContractViolation(breakContract)).toEqual(broken)
  expect(log()).toEqual([
    'error The API broke its contract call=reading reason=relation "revocations" does not exist\n',
  ])
})

it('logs the status of an unknown answer, but not its body', async () => {
  const subject = { sub: 'usr_1017' }
  api.refuse('GET /customers/external/usr_1017', 409, { detail: 'noor@merchant.example' })
  const grant = { subject, link: 'a', issued: 0, viewOnly: false }
  expect(await findPersonOnFile(grant)).toEqual(broken)
  expect(log()).toEqual([
    'error The API broke its contract call=looking up a customer reason=an answer of status 409\n',
  ])
})

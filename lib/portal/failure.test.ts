import { expect, it, vi } from 'vitest'
import { BrokenContractError } from '../polar/failure'
import { unbroken } from './failure'
import { remembered } from './remembered'

const logged = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
const log = () => logged.mock.calls.splice(0).map(([line]) => String(line))

/** As the database's driver rejects: with what the query was about in its message. */
const query = new Error('Failed query: select $1\nparams: noor@merchant.example', {
  cause: new Error('relation "revocations" does not exist'),
})

const broken = { ok: false, failure: { kind: 'broken' } }

it('shows what nobody expected as a failure, and logs why without whom it was about', async () => {
  const reject = () => Promise.reject(query)
  expect(await remembered(reject)).toEqual(broken)
  expect(log()).toEqual(['Portal error: relation "revocations" does not exist\n'])
  const breakContract = () => Promise.reject(new BrokenContractError('reading', query))
  expect(await unbroken(breakContract)).toEqual(broken)
  expect(log()).toEqual([
    'The API broke its contract in reading: relation "revocations" does not exist\n',
  ])
})

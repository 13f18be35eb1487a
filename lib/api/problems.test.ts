import { afterEach, expect, it } from 'vitest'
import { inRequest } from '../testing/in-request'
import { captureLog } from '../testing/log-lines'
import { toProblem } from './problems'

const logged = captureLog()

afterEach(logged.forget)

it('a defect is answered with the id of the request that the log has, and nothing else of it', async () => {
  const answer = inRequest('r1', () => toProblem(new Error('relation "orders" does not exist')))
  expect(answer.status).toBe(500)
  expect(await answer.json()).toEqual({
    error: 'InternalServerError',
    detail: 'Something went wrong on our side. It was logged as r1.',
  })
  expect(logged.lines()).toEqual([
    expect.stringMatching(/^error The API failed request=r1 reason=Error: relation "orders"/),
  ])
})

it('has an id of its own where no request is known', async () => {
  const { detail } = await toProblem(new Error('It broke')).json()
  const id = /logged as (\S+)\.$/.exec(detail)?.[1]
  expect(id).toMatch(/^[0-9a-f-]{36}$/)
  expect(logged.lines()[0]).toContain(`request=${id} `)
})

import { AsyncLocalStorage } from 'node:async_hooks'
import { IncomingMessage, ServerResponse } from 'node:http'
import { Socket } from 'node:net'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { CurrentRequest } from '../../current-request'
import { createRequestMemory } from './request-memory'

const requests = new AsyncLocalStorage<CurrentRequest>()

beforeEach(() => {
  globalThis.porticoRequests = requests
})

afterEach(() => {
  globalThis.porticoRequests = undefined
})

const createRequest = (id: string): CurrentRequest => ({
  id,
  response: new ServerResponse(new IncomingMessage(new Socket())),
})

it('keeps a value for the rest of the request, and for no other', () => {
  const memory = createRequestMemory<string>()
  const [one, other] = [createRequest('one'), createRequest('other')]
  requests.run(one, () => memory.keep('dana', 'Dana'))
  expect(requests.run(one, () => memory.recall('dana'))).toBe('Dana')
  expect(requests.run(other, () => memory.recall('dana'))).toBeUndefined()
})

it('keeps nothing beside requests', () => {
  const memory = createRequestMemory<string>()
  memory.keep('dana', 'Dana')
  expect(memory.recall('dana')).toBeUndefined()
})

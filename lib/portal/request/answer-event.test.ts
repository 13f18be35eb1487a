import { NextRequest } from 'next/server'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { proxy } from '@/proxy'
import { type MirroredApi, openMirroredApi, signed } from '../../polar/testing/mirrored-api'
import { answerEvent } from './answer-event'

let api: MirroredApi

beforeAll(async () => {
  api = await openMirroredApi()
})

afterAll(() => api.close())

async function post(body: BodyInit, headers: Record<string, string> = {}): Promise<number> {
  const request = new Request('http://portal.test/hooks/polar', { method: 'POST', headers, body })
  return (await answerEvent(request)).status
}

const event = { type: 'benefit.created', data: {} }

describe('an event that is posted', () => {
  it('is kept when it is signed', async () => {
    const [body, headers] = signed(event)
    expect(await post(Buffer.from(body), headers)).toBe(202)
  })

  it('is rejected when it isn’t, or is another than what was signed', async () => {
    const [, headers] = signed(event)
    expect(await post('{}')).toBe(403)
    expect(await post('{}', headers)).toBe(403)
  })

  it('is rejected when it is longer than a megabyte, however it is signed', async () => {
    const [body, headers] = signed({ ...event, data: 'x'.repeat(1_000_000) })
    expect(await post(Buffer.from(body), headers)).toBe(413)
  })

  it('has to come again while the database is away', async () => {
    const mirror = api.mirror
    vi.spyOn(process.stderr, 'write').mockReturnValue(true)
    globalThis.porticoProcessWide = {
      mirror: Promise.resolve({ ...mirror, noteHeard: () => Promise.reject(new Error('away')) }),
    }
    const [body, headers] = signed(event)
    expect(await post(Buffer.from(body), headers)).toBe(503)
    globalThis.porticoProcessWide = { mirror: Promise.resolve(mirror) }
    expect(await post(Buffer.from(body), headers)).toBe(202)
  })
})

describe('another site', () => {
  async function send(path: string): Promise<number> {
    const headers = { origin: 'https://elsewhere.example' }
    const request = new NextRequest(`http://portal.test${path}`, { method: 'POST', headers })
    return (await proxy(request)).status
  }

  it('may send events', async () => {
    expect(await send('/hooks/polar')).toBe(200)
  })

  it.each(['/hooks/polar/', '/hooks/polar/x', '/hooks', '/hooks/Polar', '/x/hooks/polar'])(
    'may send nothing to %s',
    async (path) => {
      expect(await send(path)).toBe(403)
    },
  )
})

import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { connectPglite } from '../db/connect'
import { events } from '../db/schema'

const data = mkdtempSync(path.join(tmpdir(), 'portico-events-'))
const order = '5f1f5b0e-6b0c-4a53-9f0c-000000000001'
const customer = '5f1f5b0e-6b0c-4a53-9f0c-000000000002'
const sent = '5f1f5b0e-6b0c-4a53-9f0c-00000000000a'
const lost = '5f1f5b0e-6b0c-4a53-9f0c-00000000000b'

const defaults = { type: 'order.updated', sequence: 1, data: {}, attempts: 23 } as const

beforeAll(async () => {
  mkdirSync(path.join(data, 'database'))
  const database = await connectPglite(path.join(data, 'database'))
  const now = new Date('2026-11-20T10:00:00Z')
  await database.insert(events).values([
    { ...defaults, id: sent, object_id: order, created_at: now, delivered_at: now },
    { ...defaults, id: lost, object_id: customer, created_at: now, last_error: 'It answered 500' },
  ])
  await database.$client.close()
})

afterAll(() => rmSync(data, { recursive: true, force: true }))

const withoutWebhook = { PORTICO_WEBHOOK_URL: '', PORTICO_WEBHOOK_SECRET: '' }

const withWebhook = {
  PORTICO_WEBHOOK_URL: 'https://shop.example/webhook',
  PORTICO_WEBHOOK_SECRET: 'a webhook secret of the tests, long',
}

function portico(...parameters: string[]) {
  return porticoWith(withWebhook, ...parameters)
}

function porticoWith(variables: Record<string, string>, ...parameters: string[]) {
  return new Promise<{ code: number; out: string; err: string }>((resolve) => {
    const own = { PORTICO_DATA_DIR: data, DATABASE_URL: '', POLAR_SERVER: '' }
    const env = { ...process.env, ...own, ...variables }
    const command = ['lib/cli/portico.js', 'events', ...parameters]
    execFile(process.execPath, command, { env }, (error, out, err) =>
      resolve({ code: error ? Number(error.code) : 0, out, err }),
    )
  })
}

it('lists the events, and sends again which one wants', { timeout: 120_000 }, async () => {
  const failed = await portico('--failed')
  expect(failed.out).toMatch(
    new RegExp(`^${lost} .* failed .* ${customer} #1 {2}It answered 500 \\(attempts: 23\\)\n$`),
  )
  expect((await portico('--order', order)).out).toMatch(new RegExp(`^${sent} .* delivered .*\n$`))

  expect(await portico('resend', '--failed')).toMatchObject({
    code: 0,
    err: expect.stringMatching(/: 1\n$/),
  })
  expect(await portico('resend', sent)).toMatchObject({ code: 0 })
  const pending = await portico('--pending')
  expect(pending.out.split('\n')).toHaveLength(3)
  expect(pending.out + pending.err).not.toContain('webhook')

  const unsent = await porticoWith(withoutWebhook, '--pending')
  expect(unsent.out.trimEnd().split('\n')).toEqual([
    expect.stringMatching(/ pending .* not sent: no webhook is configured$/),
    expect.stringMatching(/ pending .* not sent: no webhook is configured$/),
  ])
  expect(unsent.err).toContain('No webhook is configured')
  expect((await porticoWith(withoutWebhook, 'resend', sent)).err).toContain('PORTICO_WEBHOOK_URL')

  expect(await portico('resend', order)).toMatchObject({
    code: 1,
    err: expect.stringContaining(`There is no event ${order}.`),
  })
  expect((await portico('resend')).code).toBe(2)
})

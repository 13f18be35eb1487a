import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from '@playwright/test'

const folder = path.resolve(import.meta.dirname, '../../.next/static')

/** What would show that a part of the server, or the name of a secret, went to the browser. */
const traces = [
  'PORTICO_SECRET',
  'POLAR_ACCESS_TOKEN',
  'DATABASE_URL',
  'drizzle',
  'pglite',
  'Polar API network error',
  'customer_sessions',
  'colorjs',
  // The library of tax ids.
  'Umsatzsteuer Identifikationsnummer',
  // One country's rules come when they are needed, the world's never.
  'Umm Al Quwain',
]

test('nothing of the server is in what browsers load', () => {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  const scripts = files.filter((file) => file.endsWith('.js'))
  expect(scripts.length).toBeGreaterThan(0)
  for (const file of scripts) {
    const text = readFileSync(path.join(folder, file), 'utf8')
    expect([file, traces.filter((trace) => text.includes(trace))]).toEqual([file, []])
  }
})

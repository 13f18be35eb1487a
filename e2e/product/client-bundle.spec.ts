import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from '@playwright/test'

const folder = path.resolve(import.meta.dirname, '../../.next/static')

/** Text that would reveal a part of the server or the name of a secret in the browser. */
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
  // The rules of single countries are loaded when needed, never those of all countries.
  'Umm Al Quwain',
]

test('browsers load no part of the server', () => {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  const scripts = files.filter((file) => file.endsWith('.js'))
  expect(scripts.length).toBeGreaterThan(0)
  for (const file of scripts) {
    const text = readFileSync(path.join(folder, file), 'utf8')
    expect([file, traces.filter((trace) => text.includes(trace))]).toEqual([file, []])
  }
})

import { execFile } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { createDemoDataFolder } from '../testing/database'

const folder = mkdtempSync(path.join(tmpdir(), 'portico-cli-'))
const shop = createDemoDataFolder()
const copy = path.join(folder, 'copy')
const file = (name: string) => path.join(folder, name)

afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Runs the command as somebody does who stands in the folder. */
function portico(data: string, parameters: string[], input = '') {
  return new Promise<{ code: number; out: string; err: string }>((resolve) => {
    const command = path.resolve('lib/cli/portico.js')
    const env = { ...process.env, PORTICO_DATA_DIR: data, DATABASE_URL: '', POLAR_SERVER: '' }
    const options = { cwd: folder, env, maxBuffer: 10_000_000 }
    const child = execFile(process.execPath, [command, ...parameters], options, (error, out, err) =>
      resolve({ code: error ? Number(error.code) : 0, out, err }),
    )
    child.stdin?.end(input)
  })
}

it('carries a shop from one folder to another', { timeout: 120_000 }, async () => {
  expect(await portico(shop, ['export', 'all.jsonl'])).toMatchObject({ code: 0 })
  const lines = readFileSync(file('all.jsonl'), 'utf8').trimEnd().split('\n')
  const first = await portico(copy, ['import', 'all.jsonl'])
  expect(first).toMatchObject({ code: 0, err: expect.stringContaining('orders: 331 new') })
  const again = await portico(copy, ['export'])
  expect(again.out.trimEnd().split('\n')).toEqual(lines)

  const broken = JSON.stringify({ ...JSON.parse(lines.at(-1) ?? ''), currency: 7 })
  const second = await portico(copy, ['import', '-'], [...lines, 'no json', broken].join('\n'))
  expect(second.code).toBe(1)
  expect(second.err).toContain('0 new, 0 updated, 331 unchanged')
  const rejects = readFileSync(file('import.rejects.jsonl'), 'utf8').trimEnd().split('\n')
  expect(rejects.map((line) => JSON.parse(line))).toMatchObject([
    { line: lines.length + 1, text: 'no json' },
    { line: lines.length + 2, errors: [{ field: 'currency' }], text: broken },
  ])
  expect(existsSync(file('all.jsonl.rejects.jsonl'))).toBe(false)
})

it('says what to do about a file that isn’t there, and how it is called', async () => {
  const missing = await portico(copy, ['import', 'nothing.jsonl'])
  expect(missing).toMatchObject({ code: 1, err: expect.stringContaining('nothing.jsonl') })
  const misused = await portico(copy, ['import'])
  expect(misused).toMatchObject({ code: 2, err: expect.stringContaining('Name a file') })
})

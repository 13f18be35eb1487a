import { execFileSync, spawn } from 'node:child_process'
import {
  chmodSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import { finished } from 'node:stream/promises'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { CommandError } from './command'
import { createRejectsFile } from './import/rejects'
import { openOutput } from './output-file'

const parent = mkdtempSync(path.join(tmpdir(), 'portico-output-'))
let file: string
let victim: string

beforeEach(() => {
  const folder = mkdtempSync(path.join(parent, 'case-'))
  file = path.join(folder, 'out.jsonl')
  victim = path.join(folder, 'victim')
  writeFileSync(victim, 'kept')
})

afterAll(() => rmSync(parent, { recursive: true }))

function place(mode: number): void {
  writeFileSync(file, 'before')
  chmodSync(file, mode)
}

async function write(content: string): Promise<void> {
  const stream = openOutput(file)
  stream.end(content)
  await finished(stream)
}

describe('what a command writes', () => {
  it.each([
    ['nothing', () => {}],
    ['a longer file', () => writeFileSync(file, 'what was written before, and is longer')],
    ['a file that all may read', () => place(0o644)],
    ['a file that nobody may write', () => place(0o444)],
    ['a second name of another file', () => linkSync(victim, file)],
  ])('takes the place of %s, for its owner only', async (_what, prepare) => {
    prepare()
    await write('new')
    expect(readFileSync(file, 'utf8')).toBe('new')
    expect(statSync(file).mode & 0o777).toBe(0o600)
    expect(readFileSync(victim, 'utf8')).toBe('kept')
  })

  it.each([
    ['a link to a file', () => symlinkSync(victim, file)],
    ['a link to nowhere', () => symlinkSync(path.join(parent, 'made'), file)],
    ['a link to itself', () => symlinkSync(file, file)],
    ['a link to a device', () => symlinkSync('/dev/null', file)],
    ['a folder', () => mkdirSync(file)],
    [
      'a file in place of its folder',
      () => {
        file = path.join(victim, 'out.jsonl')
      },
    ],
    [
      'no folder',
      () => {
        file = path.join(parent, 'missing', 'out.jsonl')
      },
    ],
  ])('goes nowhere when its name is that of %s', (_what, prepare) => {
    prepare()
    expect(() => openOutput(file)).toThrow(CommandError)
    expect(() => openOutput(file)).toThrow(file)
    expect(readFileSync(victim, 'utf8')).toBe('kept')
  })

  it('goes into a pipe that waits for it', async () => {
    execFileSync('mkfifo', [file])
    const reader = spawn('cat', [file])
    const [read] = await Promise.all([text(reader.stdout), write('new')])
    expect(read).toBe('new')
  })
})

describe('the rejects of an import', () => {
  const batch = { lines: [{ number: 1, text: '{}', record: {} }], bytes: 2 }
  const rejected = [{ index: 0, errors: [] }]

  it('follow no link', async () => {
    symlinkSync(victim, file)
    const rejects = createRejectsFile(file)
    await expect(rejects.add('in.jsonl', batch, rejected)).rejects.toThrow(CommandError)
    expect(readFileSync(victim, 'utf8')).toBe('kept')
  })

  it('of several files all stand in the one that was named', async () => {
    const rejects = createRejectsFile(file)
    expect(await rejects.add('one.jsonl', batch, rejected)).toBe(1)
    expect(await rejects.add('two.jsonl', batch, rejected)).toBe(1)
    await rejects.close()
    const lines = readFileSync(file, 'utf8').trimEnd().split('\n')
    expect(lines.map((line) => JSON.parse(line).file)).toEqual(['one.jsonl', 'two.jsonl'])
  })
})

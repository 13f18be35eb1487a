import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, it, onTestFinished, vi } from 'vitest'
import { FolderInUseError, lockFolder } from './folder-lock'

const createFolder = () => mkdtempSync(path.join(tmpdir(), 'portico-lock-'))
const lockIn = (place: string) => path.join(place, 'portico.lock')
const longAgo = new Date(Date.now() - 60_000)

let livingProcess: ChildProcess
let deadPid: number

beforeAll(async () => {
  livingProcess = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'])
  const killed = spawn(process.execPath, ['-e', ''])
  await once(killed, 'exit')
  deadPid = killed.pid ?? 0
})

afterAll(() => {
  livingProcess.kill()
})

/** Writes a lock as a process of this machine does, with this process id. */
function writeLockOf(pid: number | undefined): string {
  const place = createFolder()
  lockFolder(place)
  return JSON.stringify({ ...JSON.parse(readFileSync(lockIn(place), 'utf8')), pid })
}

it('refuses a folder that another running process has locked, and says what to do', () => {
  const place = createFolder()
  writeFileSync(lockIn(place), writeLockOf(livingProcess.pid))
  expect(() => lockFolder(place)).toThrow(FolderInUseError)
  expect(() => lockFolder(place)).toThrow(`process ${livingProcess.pid}`)
  expect(() => lockFolder(place)).toThrow('PORTICO_DATA_DIR')
})

it('respects the lock of a running process even if it wasn’t touched for long', () => {
  const place = createFolder()
  writeFileSync(lockIn(place), writeLockOf(livingProcess.pid))
  utimesSync(lockIn(place), longAgo, longAgo)
  expect(() => lockFolder(place)).toThrow(FolderInUseError)
})

it('takes over at once from a process that was killed', () => {
  const place = createFolder()
  writeFileSync(lockIn(place), writeLockOf(deadPid))
  lockFolder(place)
  expect(JSON.parse(readFileSync(lockIn(place), 'utf8')).pid).toBe(process.pid)
})

it.runIf(existsSync('/proc/self/stat'))(
  'takes over at once from a process that has ended and whose parent hasn’t noticed',
  async () => {
    // The child ends once its parent has become a program that knows of no child.
    const child = 'while [ "$(cat /proc/$PPID/comm)" = sh ]; do :; done'
    const parent = spawn('sh', ['-c', `sh -c '${child}' & echo $!; exec sleep 600`])
    onTestFinished(() => void parent.kill())
    const [line] = await once(parent.stdout, 'data')
    const zombie = Number(line)
    const stateOf = () => readFileSync(`/proc/${zombie}/stat`, 'utf8')
    await vi.waitFor(() => expect(stateOf()).toMatch(/\) Z /), 20_000)
    const place = createFolder()
    writeFileSync(lockIn(place), writeLockOf(zombie))
    lockFolder(place)
    expect(JSON.parse(readFileSync(lockIn(place), 'utf8')).pid).toBe(process.pid)
  },
)

it.each([
  ['a process that it can’t see', JSON.stringify({ pid: 1, scope: 'another container' })],
  ['a lock that is just being written', ''],
])('respects %s for as long as the lock is touched', (_what, text) => {
  const place = createFolder()
  writeFileSync(lockIn(place), text)
  expect(() => lockFolder(place)).toThrow(FolderInUseError)
  utimesSync(lockIn(place), longAgo, longAgo)
  lockFolder(place)
})

it('creates a folder that only its owner can open', () => {
  const place = path.join(createFolder(), 'data')
  lockFolder(place)
  expect(statSync(place).mode & 0o777).toBe(0o700)
  expect(existsSync(lockIn(place))).toBe(true)
})

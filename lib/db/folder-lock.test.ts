import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { hostname, tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { FolderInUseError, lockFolder } from './folder-lock'

const folder = () => mkdtempSync(path.join(tmpdir(), 'portico-lock-'))
const lockIn = (place: string) => path.join(place, 'portico.lock')

const sleeper = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'])
afterAll(() => {
  sleeper.kill()
})

it('refuses a folder that another living process holds, and names it', () => {
  const place = folder()
  writeFileSync(lockIn(place), JSON.stringify({ pid: sleeper.pid, host: hostname() }))
  expect(() => lockFolder(place)).toThrow(FolderInUseError)
  expect(() => lockFolder(place)).toThrow(`process ${sleeper.pid} on ${hostname()}`)
})

it('takes over from a process that was killed', () => {
  const place = folder()
  writeFileSync(lockIn(place), JSON.stringify({ pid: 2 ** 22 + 1, host: hostname() }))
  lockFolder(place)
  expect(JSON.parse(readFileSync(lockIn(place), 'utf8')).pid).toBe(process.pid)
})

it('believes a machine that it can’t see for as long as the lock is being touched', () => {
  const place = folder()
  writeFileSync(lockIn(place), JSON.stringify({ pid: 1, host: 'another-machine' }))
  expect(() => lockFolder(place)).toThrow(FolderInUseError)
  const longAgo = new Date(Date.now() - 60_000)
  utimesSync(lockIn(place), longAgo, longAgo)
  lockFolder(place)
})

it('takes over from a lock that was cut off while it was written', () => {
  const place = folder()
  writeFileSync(lockIn(place), '{"pid": 12')
  lockFolder(place)
})

it('makes a folder that only its owner can enter', () => {
  const place = path.join(folder(), 'data')
  lockFolder(place)
  expect(statSync(place).mode & 0o777).toBe(0o700)
})

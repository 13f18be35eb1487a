import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { makePrivate, makePrivateFolder, writePrivately } from './private-files'

const parent = mkdtempSync(path.join(tmpdir(), 'portico-private-'))
let folder: string

beforeEach(() => {
  folder = mkdtempSync(path.join(parent, 'case-'))
})

afterAll(() => rmSync(parent, { recursive: true }))

const modeOf = (place: string) => (statSync(place).mode & 0o7777).toString(8)

/** Makes a file or folder with exactly these permissions, whatever the process’s mask is. */
function place(name: string, mode: number): string {
  const made = path.join(folder, name)
  if (name.endsWith('/')) mkdirSync(made)
  else writeFileSync(made, 'kept')
  chmodSync(made, mode)
  return made
}

describe('a private folder', () => {
  it('is made with all that is above it', () => {
    const made = path.join(folder, 'a', 'b')
    makePrivateFolder(made)
    expect([path.dirname(made), made].map(modeOf)).toEqual(['700', '700'])
  })

  it.each([0o777, 0o755, 0o750, 0o770, 0o707, 0o711, 0o2755, 0o700])(
    'is closed to others when it was there as %o',
    (mode) => {
      const open = place('there/', mode)
      makePrivateFolder(open)
      expect(statSync(open).mode & 0o777).toBe(0o700)
    },
  )

  it('leaves open what everybody shares, and what isn’t in question', () => {
    const shared = place('shared/', 0o1777)
    const other = place('other', 0o644)
    makePrivateFolder(shared)
    makePrivateFolder(folder)
    expect([modeOf(shared), modeOf(other)]).toEqual(['1777', '644'])
  })
})

describe('what becomes private', () => {
  it.each([
    ['a file that all may write', 'file', 0o666, '600'],
    ['a file that all may read', 'file', 0o644, '600'],
    ['a file that a group may read', 'file', 0o640, '600'],
    ['a file that runs', 'file', 0o755, '600'],
    ['a file that is private', 'file', 0o600, '600'],
    ['a folder that all may write', 'folder/', 0o777, '700'],
    ['a folder that all may enter', 'folder/', 0o711, '700'],
    ['a folder of a group', 'folder/', 0o770, '700'],
  ])('%s, alone and deep in a folder', (_what, name, mode, closed) => {
    const alone = place(name, mode)
    place('deep/', 0o755)
    const inside = place(`deep/${name}`, mode)
    makePrivate(alone)
    makePrivate(path.join(folder, 'deep'))
    expect([alone, path.dirname(inside), inside].map(modeOf)).toEqual([closed, '700', closed])
  })

  it('is nothing that a link in it leads to', () => {
    const outside = place('outside', 0o644)
    const inside = place('inside/', 0o755)
    symlinkSync(outside, path.join(inside, 'link'))
    symlinkSync('/nowhere', path.join(inside, 'dead'))
    makePrivate(inside)
    expect([modeOf(inside), modeOf(outside)]).toEqual(['700', '644'])
  })

  it('may be missing', () => {
    expect(() => makePrivate(path.join(folder, 'missing'))).not.toThrow()
  })
})

describe('a file that is written privately', () => {
  it.each([0o666, 0o644, 0o600])('replaces one of mode %o', (mode) => {
    const file = place('file', mode)
    writePrivately(file, 'new')
    expect([modeOf(file), readFileSync(file, 'utf8')]).toEqual(['600', 'new'])
  })

  it('goes through no link, neither its own nor its draft’s', () => {
    const victim = place('victim', 0o644)
    const file = path.join(folder, 'file')
    symlinkSync(victim, file)
    symlinkSync(victim, `${file}.${process.pid}.draft`)
    writePrivately(file, 'new')
    expect([readFileSync(victim, 'utf8'), readFileSync(file, 'utf8')]).toEqual(['kept', 'new'])
  })

  it('is there whole or not at all, and leaves no draft', () => {
    place('file/', 0o700)
    expect(() => writePrivately(path.join(folder, 'file'), 'new')).toThrow()
    expect(readdirSync(folder)).toEqual(['file'])
  })
})

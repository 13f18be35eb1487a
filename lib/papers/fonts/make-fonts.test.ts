import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readCoverage } from '../coverage'
import { slicedFamilies } from './families'
import { ensureFonts, hasFonts, listMissingFamilies } from './make-fonts'

const eastAsian = slicedFamilies.map(({ family }) => family)

let root: string

/** A project that has no packages of Chinese, Japanese and Korean fonts. */
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'portico-fonts-'))
  mkdirSync(path.join(root, 'node_modules'))
  cpSync('lib/papers/fonts', path.join(root, 'lib/papers/fonts'), { recursive: true })
  for (const name of ['@expo-google-fonts', 'subset-font']) {
    symlinkSync(path.resolve('node_modules', name), path.join(root, 'node_modules', name))
  }
})

afterEach(() => rmSync(root, { recursive: true, force: true }))

describe('where packages of fonts are missing', () => {
  it('makes the others, and says which are missing', async () => {
    const folder = await ensureFonts(root)
    expect(listMissingFamilies(folder)).toEqual(eastAsian)
    const { findUnprintable } = readCoverage(folder)
    expect(findUnprintable('Łódź Ελλάδα Москва שלום العربية हिन्दी ไทย 😀')).toEqual([])
    expect(findUnprintable('東京')).toEqual(['東', '京'])
  })

  it('makes them anew once a package is there', async () => {
    const before = await ensureFonts(root)
    const name = '@fontsource-variable/noto-sans-kr'
    mkdirSync(path.join(root, 'node_modules/@fontsource-variable'))
    symlinkSync(path.resolve('node_modules', name), path.join(root, 'node_modules', name))
    expect(hasFonts(root)).toBe(false)
    const after = await ensureFonts(root)
    expect(after).not.toBe(before)
    expect(listMissingFamilies(after)).not.toContain('Portico Korean')
    expect(readCoverage(after).findUnprintable('한빛 東京')).toEqual([])
  })
})

it('makes fonts once', async () => {
  expect(hasFonts(root)).toBe(false)
  const folder = await ensureFonts(root)
  const made = statSync(folder).ino
  expect(hasFonts(root)).toBe(true)
  expect(await ensureFonts(root)).toBe(folder)
  expect(statSync(folder).ino).toBe(made)
})

it('has whole fonts only, however many make them at once', async () => {
  const folders = await Promise.all([1, 2, 3].map(() => ensureFonts(root)))
  expect(new Set(folders).size).toBe(1)
  const [folder = ''] = folders
  expect(readdirSync(path.dirname(folder))).toEqual([path.basename(folder)])
  expect(readdirSync(folder)).toContain('coverage.json')
})

it('can be read by whoever runs the server', async () => {
  expect(statSync(await ensureFonts(root)).mode & 0o755).toBe(0o755)
})

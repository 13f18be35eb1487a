import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, it } from 'vitest'

function runPackage(...parameters: string[]) {
  return spawnSync(process.execPath, ['lib/cli/package.js', ...parameters], { encoding: 'utf8' })
}

it('asks for a folder where none is named', () => {
  const { status, stderr } = runPackage()
  expect([status, stderr]).toEqual([1, expect.stringContaining('npm run package -- FOLDER')])
})

it('puts nothing into a folder that has something in it', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'portico-package-'))
  writeFileSync(path.join(folder, 'notes.txt'), '')
  const { status, stderr } = runPackage(folder)
  expect([status, stderr]).toEqual([1, expect.stringContaining(`${folder} has something in it`)])
  expect(readdirSync(folder)).toEqual(['notes.txt'])
  rmSync(folder, { recursive: true })
})

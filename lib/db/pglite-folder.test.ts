import { chmodSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { connectPglite } from './connect'

const parent = mkdtempSync(path.join(tmpdir(), 'portico-pglite-'))

afterAll(() => rmSync(parent, { recursive: true }))

/** A folder and everything in it. */
function everythingIn(folder: string): string[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  return [folder, ...names.map((name) => path.join(folder, name))]
}

/** What others than the owner may do with anything in the folder. */
function openToOthers(folder: string): string[] {
  return everythingIn(folder).filter((entry) => statSync(entry).mode & 0o077)
}

it('lets nobody but the owner into its folder, also where an earlier start did', async () => {
  const folder = path.join(parent, 'private')
  const first = await connectPglite(folder)
  expect(openToOthers(folder)).toEqual([])
  await first.$client.close()
  for (const entry of everythingIn(folder)) {
    chmodSync(entry, statSync(entry).isDirectory() ? 0o777 : 0o666)
  }
  const second = await connectPglite(folder)
  expect(openToOthers(folder)).toEqual([])
  await second.$client.close()
})

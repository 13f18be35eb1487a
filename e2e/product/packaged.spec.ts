import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { findFreePort } from '../../lib/testing/free-port'
import { dockerfile, makePackage, type Package } from '../package'
import { expect, getOrderId, save, savedNotice, test } from '../portal'

const CUSTOMER = 'usr_1002'

/** What papers are made with. */
const PAPERS = ['node_modules/@myriaddreamin', 'node_modules/.cache/portico-fonts']

let portico: Package

test.describe.configure({ mode: 'serial', timeout: 240_000 })

test.beforeAll(() => {
  portico = makePackage()
})

test.afterAll(() => portico.remove())

/** The size of a file or folder in megabytes, as `du` counts it. */
function measure(name: string): number {
  const { stdout } = spawnSync('du', ['-sm', path.join(portico.folder, name)], { encoding: 'utf8' })
  return Number.parseInt(stdout, 10)
}

/** Presses what downloads a file, and returns its content. */
async function download(page: Page, button: Locator): Promise<string> {
  const [file] = await Promise.all([page.waitForEvent('download'), button.click()])
  return readFileSync(await file.path(), 'latin1')
}

test('is at most 150 MB, and 230 MB with what makes papers', () => {
  const papers = PAPERS.map(measure).reduce((sum, size) => sum + size)
  expect(measure('.')).toBeLessThanOrEqual(230)
  expect(measure('.') - papers).toBeLessThanOrEqual(150)
})

test('has the licences of what is in it, and nothing that only builds or tests', () => {
  const has = (name: string) => existsSync(path.join(portico.folder, name))
  expect(
    ['LICENSE', 'node_modules/next/license.md', 'node_modules/zod/LICENSE'].filter(has),
  ).toHaveLength(3)
  const unneeded = ['.env', '.next/cache', 'app', 'e2e', 'package-lock.json']
  const packages = ['esbuild', 'typescript', 'tailwindcss', 'vitest', '@playwright'].map(
    (name) => `node_modules/${name}`,
  )
  expect([...unneeded, ...packages].filter(has)).toEqual([])
})

test('finds all that its commands load', () => {
  const load = `
    import { readdirSync } from 'node:fs'
    for (const name of readdirSync('commands')) await import('./commands/' + name)`
  const { stderr } = portico.run(['node', '--input-type=module', '--eval', load], {})
  expect(stderr).toBe('')
})

test('starts read-only with nothing in its environment, and takes a customer from the link to the invoice', async ({
  page,
}) => {
  const port = String(await findFreePort())
  const variables = { PORT: port, PORTICO_DATA_DIR: portico.createDataFolder() }
  const { status: whileDown } = portico.run(dockerfile.healthCheck, variables)
  expect(whileDown).toBe(1)
  const server = portico.start(variables)
  await server.printed('Portico is running')
  expect(portico.run(dockerfile.healthCheck, variables).status).toBe(0)

  const command = path.join(portico.folder, 'bin/portico')
  expect(portico.run([command, 'help'], {}).stdout).toContain('Usage: portico COMMAND')
  const order = getOrderId(CUSTOMER, 4)
  const link = portico.run([command, 'link', '--customer', CUSTOMER, '--order', order], variables)
  expect(link.stderr).toBe('')

  await page.goto(link.stdout.trim())
  await download(page, page.getByRole('button', { name: 'Download invoice' }))
  await page.getByLabel('Company or full name').fill('Corrected Company Ltd')
  await save(page)
  await expect(savedNotice(page)).toBeVisible()
  const corrected = page
    .getByRole('status')
    .getByRole('link', { name: 'Download corrected invoice' })
  // PDF/A comes from the compiler that is a binary of this platform.
  expect(await download(page, corrected)).toMatch(/^%PDF-.*pdfaid:part/s)

  await server.stop()
  expect(await server.ended).toBe(0)
  expect(server.output()).not.toMatch(/EACCES|EROFS|ENOENT|Building|Installing/)
})

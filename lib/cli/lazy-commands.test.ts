import { beforeAll, expect, it, vi } from 'vitest'
import { ensureCommandsBuilt } from './build-commands'
import { loadedFiles } from './testing/loaded-files'

vi.setConfig({ testTimeout: 120_000 })

const PORTICO_LINK_SECRET = 'the-secret-of-the-tests-which-is-long-enough'

// The first command of new sources builds them, with a package of its own.
beforeAll(ensureCommandsBuilt)

/** The packages that files belong to. */
function packagesOf(files: string[]): string[] {
  const names = files.flatMap(
    (file) => /^node_modules\/(@[^/]+\/[^/]+|[^@.][^/]*)/.exec(file)?.[1] ?? [],
  )
  return [...new Set(names)].sort()
}

it.each([['help'], ['--help'], ['link --help'], ['events -h']])(
  'prints the text of `portico %s` from a handful of plain files',
  async (parameters) => {
    const files = await loadedFiles({}, ...parameters.split(' '))
    expect(files.length).toBeLessThanOrEqual(8)
    expect(files.filter((file) => !/^lib\/cli\/[\w-]+\.js$/.test(file))).toEqual([])
  },
)

it('makes a link with a configured secret without a database, Next.js or an API', async () => {
  const files = await loadedFiles({ PORTICO_LINK_SECRET }, 'link', '--customer', 'usr_1')
  expect(packagesOf(files)).toEqual(['jose', 'zod'])
  expect(
    files.filter(
      (file) => !file.startsWith('node_modules/jose/') && !file.startsWith('node_modules/zod/'),
    ).length,
  ).toBeLessThanOrEqual(20)
})

it('measures colours only for a button', async () => {
  const files = await loadedFiles({ PORTICO_LINK_SECRET }, 'link', '--customer', 'usr_1', '--html')
  expect(packagesOf(files)).toEqual(['colorjs.io', 'hono', 'jose', 'zod'])
})

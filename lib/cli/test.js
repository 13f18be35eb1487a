// `npm test`: everything that has to be true of the project, from a fresh clone. `npm run test:long`
// repeats at full length what it only samples.
import { ensureBuilt, ensureInstalled, requireNode, run } from './prepare.js'
import { prepareFonts } from './prepare-fonts.js'

const long = process.argv.includes('--long')

requireNode()
ensureInstalled()

const node = process.execPath

const fonts = prepareFonts()
if (!long) checkSources()
await fonts
// Properties and kills take their number of rounds from lib/testing/rounds.ts. Validators are only
// asked in the long run.
test(
  'vitest/vitest.mjs',
  ['run', ...(long ? ['.property.', '.crash.', '.long.'] : [])],
  'Rules or API',
)
ensureBuilt({ typesAreChecked: !long })

const { ensureBrowser } = await import('../../e2e/browser.js')
const longOnes = ['--project=hosted', '--project=product', '--project=faults']
const stories = ['test', '-c', 'e2e/playwright.config.ts', ...(long ? longOnes : [])]
test('@playwright/test/cli.js', stories, 'Browser stories', { PORTICO_CHROMIUM: ensureBrowser() })

function checkSources() {
  run(
    node,
    ['node_modules/@biomejs/biome/bin/biome', 'ci', '.'],
    'Format or lint: see above. `npm run format` fixes most of it.',
  )
  run(
    node,
    ['node_modules/next/dist/bin/next', 'typegen'],
    'The types of the routes could not be made (see above).',
  )
  run(
    node,
    ['node_modules/typescript/bin/tsc', '--noEmit', '--incremental', 'false'],
    'The types don’t fit (see above).',
  )
}

/**
 * @param {string} runner A file of a package.
 * @param {string[]} parameters
 * @param {string} what
 * @param {Record<string, string>} [variables]
 */
function test(runner, parameters, what, variables = {}) {
  run(node, [`node_modules/${runner}`, ...parameters], `${what}: see above.`, {
    ...variables,
    ...(long && { PORTICO_TEST_LONG: '1' }),
  })
}

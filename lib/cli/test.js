// `npm test`: everything that has to be true of the project, from a fresh clone.
import { ensureBuilt, ensureInstalled, requireNode, run } from './prepare.js'

requireNode()
ensureInstalled()

const node = process.execPath

run(
  node,
  ['node_modules/@biomejs/biome/bin/biome', 'ci', '.'],
  'Format or lint: see above. `npm run format` mends most of it.',
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
run(node, ['node_modules/vitest/vitest.mjs', 'run'], 'Rules or API: see above.')
ensureBuilt()

const { ensureBrowser } = await import('../../e2e/browser.js')
run(
  node,
  ['node_modules/@playwright/test/cli.js', 'test', '-c', 'e2e/playwright.config.ts'],
  'Browser stories: see above.',
  { PORTICO_CHROMIUM: ensureBrowser() },
)

import { defineConfig } from '@playwright/test'
import type { PortalOptions } from './portal'

/** The stories that differ most with a hosted API; `npm run test:long` runs all stories. */
const HOSTED_SAMPLE = [
  'conflict',
  'lost-answers',
  'many-papers',
  'nothing-is-lost',
  'open-a-link',
  'papers',
]
const hostedFiles = HOSTED_SAMPLE.map((name) => `**/${name}.spec.ts`)

/** What repeats more often in the long run. */
const REPEATED = ['behind-nginx', 'stopping']
const repeatedFiles = REPEATED.map((name) => `**/${name}.spec.ts`)

export default defineConfig<PortalOptions>({
  testDir: '.',
  outputDir: '../test-results',
  globalSetup: './global-setup.ts',
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  reporter: 'list',
  timeout: 60_000,
  expect: { timeout: 15_000 },
  use: {
    viewport: { width: 1280, height: 900 },
    locale: 'en-GB',
    launchOptions: {
      executablePath: process.env.PORTICO_CHROMIUM,
      args: [
        '--no-sandbox',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
    // Recording a trace of every story costs an eighth of the time: `--trace on` where one is needed.
    screenshot: 'only-on-failure',
  },
  projects: [
    // The same stories on the embedded API and on a hosted one.
    { name: 'embedded', testDir: './stories', use: { mode: 'embedded' } },
    {
      name: 'hosted',
      testDir: './stories',
      testMatch: process.env.PORTICO_TEST_LONG ? '**/*.spec.ts' : hostedFiles,
      use: { mode: 'hosted' },
    },
    {
      name: 'product',
      testDir: './product',
      testMatch: process.env.PORTICO_TEST_LONG ? repeatedFiles : '**/*.spec.ts',
      use: { mode: 'embedded' },
    },
    { name: 'faults', testDir: './faults', use: { mode: 'hosted' } },
  ],
})

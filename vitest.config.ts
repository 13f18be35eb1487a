import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

// What all chance in tests starts from: always the same, so that a commit which passes today passes
// tomorrow. PORTICO_TEST_SEED looks for what another number finds.
const seed = process.env.PORTICO_TEST_SEED ?? '20260301'

/** Tests that replace modules or the environment: each file gets a process of its own. */
const replacing = [
  'lib/{portal,polar}/**/*.test.ts',
  'lib/**/*.property.test.ts',
  'lib/cli/links/link-target*.test.ts',
  'lib/{db/open,services/pglite-open-services}.test.ts',
]

/** Tests of what is the same on any database: they run on PGlite only. */
const sameOnAnyDatabase = [
  'lib/api/{body-size,cors,every-country,openapi,problems,sdk-types,version}.test.ts',
  'lib/db/{folder-lock,open,tls,unavailable}.test.ts',
  'lib/db/seed/demo.test.ts',
]

/** Tests of what takes other programs: only `npm run test:long` has them. */
const long = 'lib/**/*.long.test.ts'

export default defineConfig({
  test: {
    // Loading a database into memory takes a second or two on a busy machine.
    hookTimeout: 120_000,
    testTimeout: 60_000,
    // Vitest leaves one core free otherwise, which is half of a machine that has two.
    maxWorkers: availableParallelism(),
    pool: 'threads',
    setupFiles: 'lib/testing/each-file.ts',
    sequence: { shuffle: { files: true, tests: true }, seed: Number(seed) },
    env: { PORTICO_TEST_SEED: seed },
    projects: [
      {
        extends: true,
        test: {
          name: 'pglite',
          // Importing everything anew for each file takes longer than most files' tests.
          isolate: false,
          include: ['lib/**/*.test.ts', 'e2e/bench/**/*.test.ts'],
          exclude: [...replacing, long, 'lib/**/*.postgres.test.ts', 'lib/**/*.crash.test.ts'],
          globalSetup: 'lib/testing/pglite-setup.ts',
        },
      },
      {
        extends: true,
        test: {
          name: 'portal',
          include: replacing,
          exclude: ['lib/**/*.postgres.test.ts'],
          globalSetup: 'lib/testing/pglite-setup.ts',
        },
      },
      {
        extends: true,
        test: {
          name: 'postgres',
          isolate: false,
          include: ['lib/{api,db,services,state}/**/*.test.ts', 'lib/**/*.postgres.test.ts'],
          exclude: [
            'lib/**/*.property.test.ts',
            'lib/**/*.crash.test.ts',
            'lib/**/pglite-*.test.ts',
            ...sameOnAnyDatabase,
          ],
          globalSetup: 'lib/testing/postgres/postgres-setup.ts',
        },
      },
      {
        extends: true,
        test: {
          // Takes minutes: its test says how many at most.
          name: 'crash',
          include: ['lib/**/*.crash.test.ts'],
          globalSetup: 'lib/testing/postgres/postgres-setup.ts',
        },
      },
      {
        extends: true,
        test: { name: 'long', include: process.env.PORTICO_TEST_LONG ? [long] : [] },
      },
    ],
  },
  resolve: { alias: { '@': new URL('.', import.meta.url).pathname.replace(/\/$/, '') } },
})

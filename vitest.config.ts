import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    // Opening a database in memory takes a second or two on a busy machine.
    hookTimeout: 60_000,
    testTimeout: 30_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'pglite',
          include: ['lib/**/*.test.ts'],
          exclude: ['lib/**/*.postgres.test.ts', 'lib/**/*.crash.test.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'postgres',
          include: ['lib/{api,db,services,state}/**/*.test.ts', 'lib/**/*.postgres.test.ts'],
          exclude: ['lib/**/*.crash.test.ts'],
          globalSetup: 'lib/testing/postgres-setup.ts',
        },
      },
      {
        extends: true,
        test: {
          // Takes minutes: its test says how many at most.
          name: 'crash',
          include: ['lib/**/*.crash.test.ts'],
          globalSetup: 'lib/testing/postgres-setup.ts',
        },
      },
    ],
  },
  resolve: { alias: { '@': new URL('.', import.meta.url).pathname.replace(/\/$/, '') } },
})

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
          exclude: ['lib/**/*.postgres.test.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'postgres',
          include: ['lib/{api,db,services}/**/*.test.ts', 'lib/**/*.postgres.test.ts'],
          globalSetup: 'lib/testing/postgres-setup.ts',
        },
      },
    ],
  },
  resolve: { alias: { '@': new URL('.', import.meta.url).pathname.replace(/\/$/, '') } },
})

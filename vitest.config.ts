import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['lib/**/*.test.ts'],
    // Opening a database in memory takes a second or two on a busy machine.
    hookTimeout: 60_000,
    testTimeout: 30_000,
  },
  resolve: { alias: { '@': new URL('.', import.meta.url).pathname.replace(/\/$/, '') } },
})

/** The seed of everything random in tests: their order, properties, kills. See vitest.config.ts. */
export const testSeed = Number(process.env.PORTICO_TEST_SEED)

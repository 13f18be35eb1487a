/** What all chance in tests starts from: their order, properties, kills. See vitest.config.ts. */
export const testSeed = Number(process.env.PORTICO_TEST_SEED)

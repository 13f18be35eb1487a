/**
 * The seed of everything random in tests: their order, properties, kills. It changes every day, so
 * that a failure can be reproduced until it is fixed. PORTICO_TEST_SEED sets it.
 */
export const testSeed = Number(
  process.env.PORTICO_TEST_SEED ?? new Date().toISOString().slice(0, 10).replaceAll('-', ''),
)

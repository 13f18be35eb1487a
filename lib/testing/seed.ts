/**
 * What all chance in tests starts from: their order, properties, kills. A number for each day, so
 * that a failure comes again until it is mended, or the one in PORTICO_TEST_SEED.
 */
export const testSeed = Number(
  process.env.PORTICO_TEST_SEED ?? new Date().toISOString().slice(0, 10).replaceAll('-', ''),
)

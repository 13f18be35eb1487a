/** Returns how often a test repeats: `all` in `npm run test:long`, otherwise a sample. */
export function countRounds(all: number, sample = Math.ceil(all / 5)): number {
  return process.env.PORTICO_TEST_LONG ? all : sample
}

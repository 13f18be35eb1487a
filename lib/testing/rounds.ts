/** How often a test repeats what it tries: this often in `npm run test:long`, else only a sample of it. */
export function rounds(all: number, sample = Math.ceil(all / 5)): number {
  return process.env.PORTICO_TEST_LONG ? all : sample
}

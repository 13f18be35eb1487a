/** How often a test repeats what it tries: this often in `npm run test:long`, else a fifth of it. */
export function rounds(all: number): number {
  return process.env.PORTICO_TEST_LONG ? all : Math.ceil(all / 5)
}

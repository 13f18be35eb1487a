/** The digest that Next.js gives an error before it sends nothing else of it to a browser. */
export function digestOf(error: unknown): string | null {
  return error instanceof Error && 'digest' in error ? String(error.digest) : null
}

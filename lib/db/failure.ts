import * as z from 'zod/mini'

const failure = z.object({
  code: z.catch(z.optional(z.string()), undefined),
  syscall: z.catch(z.optional(z.string()), undefined),
  message: z.catch(z.string(), ''),
  cause: z.optional(z.unknown()),
})

/** What drivers and databases say in an error, whichever class it has. */
export type Failure = z.infer<typeof failure>

/** Reads an error of a driver or a database; undefined where it isn't an object. */
export function readFailure(error: unknown): Failure | undefined {
  return failure.safeParse(error).data
}

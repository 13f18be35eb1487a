import * as z from 'zod/mini'

const errorDetails = z.object({
  code: z.catch(z.optional(z.string()), undefined),
  syscall: z.catch(z.optional(z.string()), undefined),
  message: z.catch(z.string(), ''),
  cause: z.optional(z.unknown()),
})

/** What an error of a database, its driver or the network says, whichever class it has. */
export type ErrorDetails = z.infer<typeof errorDetails>

/** Reads the details of an error; undefined where it isn't an object. */
export function readErrorDetails(error: unknown): ErrorDetails | undefined {
  return errorDetails.safeParse(error).data
}

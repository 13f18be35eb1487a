import * as z from 'zod/mini'
import { validationProblem } from '../contract/problem'
import { CommandError } from './command'

/**
 * What an operation answered, parsed.
 *
 * @throws {CommandError} when it refused, with its reasons.
 */
export async function readAnswer<Schema extends z.core.$ZodType>(
  response: Response,
  schema: Schema,
): Promise<z.output<Schema>> {
  const body: unknown = await response.json()
  if (!response.ok) throw new CommandError(formatReasons(body, response.status))
  return z.parse(schema, body)
}

/** Says why the API refused, in a sentence or several lines. */
export async function readReasons(response: Response): Promise<string> {
  return formatReasons(await response.json(), response.status)
}

const plainProblem = z.object({ detail: z.string() })

function formatReasons(body: unknown, status: number): string {
  const invalid = z.safeParse(validationProblem, body)
  if (invalid.success) {
    return invalid.data.detail.map(({ loc, msg }) => `${loc.join('.')}: ${msg}`).join('\n')
  }
  const plain = z.safeParse(plainProblem, body)
  return plain.success ? plain.data.detail : `The API answered with status ${status}.`
}

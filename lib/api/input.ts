import type { Context } from 'hono'
import * as z from 'zod/mini'
import { parse } from '../contract/parse'
import type { ProblemDetail } from '../contract/problem'
import { plainText } from '../contract/text'
import { broken, invalid } from '../services/errors'

type Schema = z.core.$ZodType

/**
 * The body, parsed.
 *
 * @throws {ServiceError} `invalid` with every way in which it breaks the schema.
 */
export async function readBody<S extends Schema>(
  context: Context,
  schema: S,
): Promise<z.output<S>> {
  return checked(schema, fromJson(await context.req.text()), 'body')
}

function fromJson(text: string): unknown {
  if (text.trim() === '') throw invalid(broken([], 'Field required', 'missing'))
  try {
    return JSON.parse(text)
  } catch {
    throw invalid({ type: 'json_invalid', loc: ['body', 0], msg: 'JSON decode error' })
  }
}

/** The query, parsed. Parameters named in `repeatable` come as lists. */
export function readQuery<S extends Schema>(
  context: Context,
  schema: S,
  repeatable: readonly string[],
): z.output<S> {
  const query: Record<string, unknown> = {}
  for (const [name, values] of Object.entries(context.req.queries())) {
    query[name] = repeatable.includes(name) ? values : values.at(-1)
  }
  return checked(schema, { ...query, metadata: deepObject(context, 'metadata') }, 'query')
}

/**
 * `name[key]=value` parameters as an object of lists; undefined when there are none. A
 * filter that can't be read is refused: dropping it would answer with too much.
 */
function deepObject(context: Context, name: string): Record<string, string[]> | undefined {
  const found: [string, string[]][] = []
  for (const [parameter, values] of Object.entries(context.req.queries())) {
    if (parameter !== name && !parameter.startsWith(`${name}[`)) continue
    const key = /^[^[]+\[([^\][]+)\]$/.exec(parameter)?.[1]
    if (!key || key === '__proto__') throw invalid(unreadable(parameter))
    found.push([key, values])
  }
  return found.length > 0 ? Object.fromEntries(found) : undefined
}

function unreadable(parameter: string): ProblemDetail {
  return { type: 'dict_type', loc: ['query', parameter], msg: 'Input should be a valid dictionary' }
}

const pathId = z.object({ id: z.guid() })

/** The `{id}` of the path, which has to be a UUID. */
export function readId(context: Context): string {
  return checked(pathId, { id: context.req.param('id') }, 'path').id
}

const pathExternalId = z.object({ external_id: plainText })

/** The `{external_id}` of the path: any text, percent-encoded. */
export function readExternalId(context: Context): string {
  const parameters = { external_id: context.req.param('external_id') }
  return checked(pathExternalId, parameters, 'path').external_id
}

function checked<S extends Schema>(
  schema: S,
  input: unknown,
  origin: 'body' | 'query' | 'path',
): z.output<S> {
  const parsed = parse(schema, input, origin)
  if (!parsed.ok) throw invalid(...parsed.details)
  return parsed.data
}

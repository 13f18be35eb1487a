import type { Context } from 'hono'
import type * as z from 'zod/mini'
import { parse } from '../contract/parse'
import type { ProblemDetail } from '../contract/problem'
import { malformed, violation } from '../services/errors'
import type { Precondition, Revisions } from '../services/revision'
import { listParameters, type Schema } from './query-shape'

/**
 * The body, parsed.
 *
 * @param isOptional Whether none at all is an empty object.
 * @throws {ServiceError} `malformed` with every violation of the schema.
 */
export async function readBody<S extends Schema>(
  context: Context,
  schema: S,
  isOptional = false,
): Promise<z.output<S>> {
  const bytes = await context.req.arrayBuffer()
  const isEmpty = isOptional && bytes.byteLength === 0
  return checked(schema, isEmpty ? {} : fromJson(bytes), 'body')
}

function fromJson(bytes: ArrayBuffer): unknown {
  if (bytes.byteLength === 0) throw malformed(violation([], 'Field required', 'missing'))
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    throw malformed({ type: 'json_invalid', loc: ['body', 0], msg: 'JSON decode error' })
  }
}

/**
 * The query, parsed. A repeatable parameter becomes a list; of any other the last value counts.
 *
 * @throws {ServiceError} `malformed`
 */
export function readQuery<S extends Schema>(context: Context, schema: S): z.output<S> {
  const lists = listParameters(schema)
  const query: Record<string, unknown> = {}
  for (const [name, values] of Object.entries(context.req.queries())) {
    query[name] = lists.has(name) ? values : values.at(-1)
  }
  return checked(schema, { ...query, metadata: deepObject(context, 'metadata') }, 'query')
}

/**
 * `name[key]=value` parameters as an object of lists; undefined when there are none. A
 * filter that can't be read is rejected: without it the answer would hold too much.
 */
function deepObject(context: Context, name: string): Record<string, string[]> | undefined {
  const pairs: [string, string[]][] = []
  for (const [parameter, values] of Object.entries(context.req.queries())) {
    if (parameter !== name && !parameter.startsWith(`${name}[`)) continue
    const key = /^[^[]+\[([^\][]+)\]$/.exec(parameter)?.[1]
    if (!key || key === '__proto__') throw malformed(unreadable(parameter))
    pairs.push([key, values])
  }
  return pairs.length > 0 ? Object.fromEntries(pairs) : undefined
}

function unreadable(parameter: string): ProblemDetail {
  return { type: 'dict_type', loc: ['query', parameter], msg: 'Input should be a valid dictionary' }
}

/** The parameters of the path, percent-decoded and parsed. */
export function readPath<S extends Schema>(context: Context, schema: S): z.output<S> {
  return checked(schema, context.req.param(), 'path')
}

/**
 * What `If-Match` and `If-None-Match` require. For the first, a weak tag never matches: it doesn't
 * promise the same state. For the second it does: what was seen in some form was seen.
 */
export function readPrecondition(context: Context): Precondition {
  const isStrong = ({ weak }: Tag) => !weak
  return {
    match: revisionsIn(context.req.header('If-Match'), isStrong),
    noneMatch: revisionsIn(context.req.header('If-None-Match'), () => true),
  }
}

type Tag = { weak: boolean; value: string }

/** A whole element of a list of tags. */
const TAG = /(?<=(?:^|,)\s*)(W\/)?"([^"]*)"(?=\s*(?:,|$))/g

function revisionsIn(header: string | undefined, counts: (tag: Tag) => boolean): Revisions {
  const list = header?.trim()
  if (!list) return null
  if (list === '*') return 'any'
  const tags = [...list.matchAll(TAG)].map(([, weak, value = '']) => ({
    weak: weak === 'W/',
    value,
  }))
  return tags.filter(counts).map(({ value }) => value)
}

function checked<S extends Schema>(
  schema: S,
  input: unknown,
  origin: 'body' | 'query' | 'path',
): z.output<S> {
  const parsed = parse(schema, input, origin)
  if (!parsed.ok) throw malformed(...parsed.details)
  return parsed.data
}

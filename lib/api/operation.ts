import type { Context } from 'hono'
import type * as z from 'zod/mini'
import type { Caller, CustomerCaller, MerchantCaller } from '../services/caller'
import { includes, type Precondition, revisionOf } from '../services/revision'
import type { Services } from '../services/services'
import type { ApiBindings, ApiEnv } from './api-env'
import { requireCaller } from './auth'
import { fileAnswer, sendFile } from './file-answer'
import { readBody, readPath, readPrecondition, readQuery } from './input'
import type { Schema } from './query-shape'

type Callers = { merchant: MerchantCaller; customer: CustomerCaller; anyone: null }

/** Who may call an operation. */
export type Audience = keyof Callers

/** What an operation runs with: parsed input, from an authenticated caller. */
type Call<Who, Path, Query, Body> = {
  services: Services
  caller: Who
  path: Path
  query: Query
  body: Body
  /** What `If-Match` and `If-None-Match` require of the object that is changed. */
  precondition: Precondition
}

type Description = {
  /** The name that the published API knows it by. */
  id: string
  method: 'get' | 'post' | 'patch' | 'delete'
  /** With parameters in braces: `/v1/orders/{id}`. */
  path: string
  summary: string
  status?: 200 | 201 | 202 | 204
  /** Whether the answer carries an ETag, which `If-Match` and `If-None-Match` take. */
  revised?: boolean
  /** Whether a request without a body is taken as one with an empty object. */
  isBodyOptional?: boolean
  /** Whether there may be a reason why an order has no such paper. */
  canBeRefused?: boolean
  /** Whether it answers the same to everybody and each time: it runs once for given services. */
  isConstant?: boolean
}

type Definition<
  For extends Audience,
  Path extends Schema,
  Query extends Schema,
  Body extends Schema,
  Answer extends Schema,
> = Description & {
  for: For
  parameters?: Path
  query?: Query
  body?: Body
  answer?: Answer
  run(
    call: Call<Callers[For], z.output<Path>, z.output<Query>, z.output<Body>>,
  ): Promise<z.output<Answer>>
}

/** A definition with its types erased. */
type AnyDefinition = Description & {
  for: Audience
  parameters?: Schema
  query?: Schema
  body?: Schema
  answer?: Schema
  run(call: Call<Caller | null, unknown, unknown, unknown>): Promise<unknown>
}

/** One operation of the API: its description and its handler. */
export type Operation = Omit<AnyDefinition, 'run'> & {
  handle: (context: Context<ApiEnv>) => Promise<Response>
}

/**
 * Defines an operation: who may call it, what it reads, what it answers, and the rule it
 * runs. Its route, its published description and the checks of every route come from this.
 */
export function operation<
  For extends Audience,
  Path extends Schema = z.ZodMiniUndefined,
  Query extends Schema = z.ZodMiniUndefined,
  Body extends Schema = z.ZodMiniUndefined,
  Answer extends Schema = z.ZodMiniVoid,
>(definition: Definition<For, Path, Query, Body, Answer>): Operation
export function operation({ run, ...definition }: AnyDefinition): Operation {
  const constants = new WeakMap<Services, Promise<Uint8Array<ArrayBuffer>>>()
  return { ...definition, handle }

  async function handle(context: Context<ApiEnv>): Promise<Response> {
    const { services } = context.var
    const caller = await requireCaller(context, definition.for)
    const path = definition.parameters && readPath(context, definition.parameters)
    const query = definition.query && readQuery(context, definition.query)
    const { isBodyOptional = false } = definition
    const body = definition.body && (await readBody(context, definition.body, isBodyOptional))
    const precondition = readPrecondition(context)
    const call = { services, caller, path, query, body, precondition }
    if (definition.isConstant) return respondConstantly(call)
    return respond(await run(call), precondition, context.env)
  }

  /** Writing and encoding a long answer takes longer than everything else about it. */
  async function respondConstantly(call: Parameters<typeof run>[0]): Promise<Response> {
    const { services } = call
    const bytes = constants.get(services) ?? run(call).then(encode)
    constants.set(services, bytes)
    return new Response(await bytes, { headers: { 'Content-Type': 'application/json' } })
  }

  function respond(
    answer: unknown,
    { noneMatch }: Precondition,
    bindings: ApiBindings | undefined,
  ): Response {
    const { status = 200, method, revised } = definition
    if (!definition.answer) return new Response(null, { status })
    if (definition.answer === fileAnswer) return sendFile(fileAnswer.parse(answer))
    if (!revised) return write(answer, { status }, bindings)
    const revision = revisionOf(answer)
    const headers = { ETag: `"${revision}"` }
    if (method !== 'get' || !includes(noneMatch, revision)) {
      return write(answer, { status, headers }, bindings)
    }
    return new Response(null, { status: 304, headers })
  }
}

function encode(answer: unknown): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(JSON.stringify(answer))
}

function write(answer: unknown, init: ResponseInit, bindings: ApiBindings | undefined): Response {
  if (!bindings?.handOver) return Response.json(answer, init)
  bindings.handOver(answer)
  return new Response(null, init)
}

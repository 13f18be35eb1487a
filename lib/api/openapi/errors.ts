import type { Operation } from '../operation'
import { refusalsWith } from '../paper-problems'
import type { JsonSchema } from './schemas'

/** Whether it takes the revision that its caller saw. */
export function isConditional({ method, revised }: Operation): boolean {
  return method !== 'get' && revised === true
}

/** Whether it answers that nothing has changed since a revision. */
export function isReadByRevision({ method, revised }: Operation): boolean {
  return method === 'get' && revised === true
}

/** The responses to what can go wrong with an operation, by their statuses. */
export function errorsOf(operation: Operation): Record<number, { $ref: string }> {
  const { canBeRefused } = operation
  return Object.fromEntries(
    statusesOf(operation).map((status) => {
      const name = canBeRefused && status in refusals ? `Refused${status}` : status
      return [status, { $ref: `#/components/responses/${name}` }]
    }),
  )
}

function statusesOf(operation: Operation): number[] {
  const { parameters, query, body } = operation
  return [
    401,
    ...(operation.for === 'customer' ? [403] : []),
    ...(parameters ? [404] : []),
    ...(operation.canBeRefused ? [409] : []),
    ...(isConditional(operation) ? [412] : []),
    ...(body ? [413] : []),
    ...(parameters || query || body ? [422] : []),
  ]
}

const text: JsonSchema = { type: 'string' }
const place: JsonSchema = { type: 'array', items: { type: ['string', 'integer'] } }

const object = (properties: Record<string, JsonSchema>): JsonSchema => ({
  type: 'object',
  properties,
})

const detail = object({ type: text, loc: place, msg: text, input: {} })
const plain = object({ error: text, detail: text })
const violations = object({ error: text, detail: { type: 'array', items: detail } })

/** Why there is no paper, by the names that the answers with this status have. */
const refusal = (status: number) =>
  object({ error: { type: 'string', enum: refusalsWith(status) }, detail: text })

const problem = (description: string, schema: JsonSchema) => ({
  description,
  content: { 'application/json': { schema } },
})

/** What is answered where there is no paper, apart from what else has this status. */
const refusals = {
  404: problem('It doesn’t exist, is somebody else’s, or has no such paper', {
    anyOf: [plain, refusal(404)],
  }),
  409: problem('There is no such paper, and none can be issued now', refusal(409)),
  422: problem('The input breaks these rules, or the order lacks what an invoice needs', {
    anyOf: [violations, refusal(422)],
  }),
}

/** The responses that operations refer to, by their names. */
export const errorResponses = {
  401: problem('No usable token, or one of the wrong kind', plain),
  403: problem('The member’s role doesn’t allow it', plain),
  404: problem('It doesn’t exist, or is somebody else’s', plain),
  412: problem('It was changed since; the ETag says what it is now', plain),
  413: problem('The body is over 1 MB', plain),
  422: problem('The input breaks these rules', violations),
  ...Object.fromEntries(
    Object.entries(refusals).map(([status, response]) => [`Refused${status}`, response]),
  ),
}

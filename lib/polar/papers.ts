import * as z from 'zod/mini'
import { type OrderPapers, orderPapers } from '../contract/order/paper'
import { env } from '../env'
import { read, write } from './call'
import { aboutRecord, type Result } from './failure'
import type { Client } from './in-process'

const ORDER = '/v1/customer-portal/orders/{id}'

export type PaperKind = 'invoice' | 'receipt'

/** What was asked for, or why there is no such paper: the name that the API gives the reason. */
export type PaperAnswer<Data> = { refused: string } | ({ refused: null } & Data)

/** Statuses with which the API refuses a paper, as opposed to a request. */
const refusalStatuses = [404, 409, 422]

const refusal = z.object({ error: z.string() })

/** What these mean about a request in general, and nothing about papers. */
const generalErrors = ['ResourceNotFound', 'RequestValidationError', 'HTTPValidationError']

type Call = {
  accessToken: string
  id: string
  query?: { revision?: number | undefined; copy?: boolean | undefined }
  body?: object
}

/** Calls an operation about a paper of an order, and reads why it is refused, if it is. */
async function callAbout(
  client: Client,
  method: 'GET' | 'POST',
  kind: PaperKind,
  { accessToken, id, query = {}, body }: Call,
): Promise<unknown> {
  const request = client.buildRequest(method, `${ORDER}/${kind}`, { id }, query, body)
  const response = await client.sendRequest(request, { accessToken })
  if (refusalStatuses.includes(response.status)) {
    const told = refusal.safeParse(
      await response
        .clone()
        .json()
        .catch(() => null),
    )
    if (told.success && !generalErrors.includes(told.data.error)) {
      return { refused: told.data.error }
    }
  }
  const answer: unknown =
    response.status === 200 ? await client.parseResponse(response, 'json', {}) : null
  if (response.ok) return { refused: null, preparing: response.status === 202, ...toObject(answer) }
  return client.parseResponse(response, 'json', {})
}

function toObject(answer: unknown): object {
  return typeof answer === 'object' && answer !== null ? answer : {}
}

const refusedAnswer = z.object({ refused: z.string() })
const issuedAnswer = z.union([refusedAnswer, z.object({ refused: z.null() })])
const linkAnswer = z.union([
  refusedAnswer,
  z.object({ refused: z.null(), preparing: z.boolean(), url: z.optional(z.string()) }),
])

/** Has an order's invoice issued, or a corrected one. Our own API takes the buyer's reference. */
export function requestInvoice(
  accessToken: string,
  id: string,
  reference?: string,
): Promise<Result<PaperAnswer<object>>> {
  const body =
    reference === undefined || env().polarServer ? undefined : { buyer_reference: reference }
  return aboutRecord(
    'order',
    write('issuing an invoice', issuedAnswer, (client) =>
      callAbout(client, 'POST', 'invoice', { accessToken, id, ...(body && { body }) }),
    ),
  )
}

/** Which file of a paper; only our own API has others than the latest PDF. */
export type PaperFileQuery = { revision?: number | undefined; copy?: boolean | undefined }

/**
 * The address of a paper's file, which whoever has it can read for some minutes. None while the
 * paper is being made.
 */
export function getPaperUrl(
  accessToken: string,
  id: string,
  kind: PaperKind,
  { revision, copy }: PaperFileQuery = {},
): Promise<Result<PaperAnswer<{ preparing: boolean; url?: string | undefined }>>> {
  const query = env().polarServer ? {} : { revision, copy: copy || undefined }
  return aboutRecord(
    'order',
    read('asking for a paper', linkAnswer, (client) =>
      callAbout(client, 'GET', kind, { accessToken, id, query }),
    ),
  )
}

/** The papers of an order that were issued. Only our own API keeps them: null for another. */
export async function getOrderPapers(
  accessToken: string,
  id: string,
): Promise<Result<OrderPapers | null>> {
  if (env().polarServer) return { ok: true, data: null }
  return aboutRecord(
    'order',
    read('reading the papers of an order', orderPapers, async (client) => {
      const request = client.buildRequest('GET', `${ORDER}/papers`, { id }, {}, undefined)
      return client.parseResponse(await client.sendRequest(request, { accessToken }), 'json', {})
    }),
  )
}

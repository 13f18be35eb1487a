import type { FieldErrorCode } from '../../billing/field-errors'
import type { Issuing } from './issue-invoice'
import { type PaperProblem, toPaperProblem } from './paper-problem'

/** What a script is told of an invoice that it asked for; `error` is that of the reference's field. */
export type ProgressAnswer =
  | 'ready'
  | 'preparing'
  | { problem: PaperProblem; error?: FieldErrorCode }

/** Answers a script that asks whether an invoice is ready. */
export function toProgressAnswer(result: Issuing): Response {
  return Response.json(describe(result), { headers: { 'Cache-Control': 'private, no-store' } })
}

function describe(result: Issuing): ProgressAnswer {
  if (!result.ok) return { problem: toPaperProblem(result.failure.kind) }
  const { data } = result
  if (data.kind === 'refused') return { problem: toPaperProblem(data.reason) }
  return data.kind === 'invalid' ? { problem: 'invalid', error: data.error } : data.kind
}

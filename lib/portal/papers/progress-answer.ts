import type { PortalResult } from '../access/result'
import type { InvoiceProgress } from './issue-invoice'
import { type PaperProblem, toPaperProblem } from './paper-problem'

/** What a script is told of an invoice that it asked for. */
export type ProgressAnswer = 'ready' | 'preparing' | { problem: PaperProblem }

/** Answers a script that asks whether an invoice is ready. */
export function toProgressAnswer(result: PortalResult<InvoiceProgress>): Response {
  return Response.json(describe(result), { headers: { 'Cache-Control': 'private, no-store' } })
}

function describe(result: PortalResult<InvoiceProgress>): ProgressAnswer {
  if (!result.ok) return { problem: toPaperProblem(result.failure.kind) }
  const { data } = result
  return data.kind === 'refused' ? { problem: toPaperProblem(data.reason) } : data.kind
}

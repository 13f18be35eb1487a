import type { NextRequest } from 'next/server'
import { answerIssuing, answerIssuingScript } from '@/lib/portal/downloads/answer-issuing'

/** Has the invoices of the chosen orders issued that haven't been. */
export async function POST(request: NextRequest): Promise<Response> {
  const form = new URLSearchParams(await request.text())
  const isScript = request.headers.get('accept') === 'application/json'
  if (!isScript) return answerIssuing(form, request.signal)
  return answerIssuingScript(form, request.headers.get('idempotency-key'))
}

import type { NextRequest } from 'next/server'
import {
  issueInvoice,
  readInvoiceProgress,
  waitForInvoice,
} from '@/lib/portal/papers/issue-invoice'
import { redirectTo, redirectToProblem } from '@/lib/portal/papers/paper-problem'
import { toProgressAnswer } from '@/lib/portal/papers/progress-answer'
import { parsePaperQuery, sendPaper, sendPaperCopy } from '@/lib/portal/papers/send-paper'

type Context = { params: Promise<{ id: string }> }

/** Sends a file of the order's invoice that was issued; a script may ask whether it is ready. */
export async function GET(request: NextRequest, { params }: Context): Promise<Response> {
  const { id } = await params
  if (wantsProgress(request)) return toProgressAnswer(await readInvoiceProgress(id))
  const kept = request.nextUrl.searchParams.get('kept')
  if (kept) return sendPaperCopy(id, kept)
  return sendPaper(id, 'invoice', parsePaperQuery(request.nextUrl.searchParams))
}

/**
 * Has the invoice issued, and leads to it. To a script it answers at once, and the script asks again
 * while the invoice is being made; without scripts it answers when the invoice is ready.
 */
export async function POST(request: NextRequest, { params }: Context): Promise<Response> {
  const { id } = await params
  const reference = (await request.formData()).get('buyer_reference')
  const issued = await issueInvoice(id, reference === null ? undefined : String(reference))
  if (wantsProgress(request)) return toProgressAnswer(issued)
  const result = await waitForInvoice(id, issued)
  if (!result.ok) return redirectToProblem(id, result.failure.kind)
  if (result.data.kind === 'ready') return redirectTo(`/orders/${encodeURIComponent(id)}/invoice`)
  return redirectToProblem(id, result.data.kind === 'refused' ? result.data.reason : 'Preparing')
}

function wantsProgress({ headers }: NextRequest): boolean {
  return headers.get('accept') === 'application/json'
}

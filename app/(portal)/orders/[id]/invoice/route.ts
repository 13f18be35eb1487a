import type { NextRequest } from 'next/server'
import { answerInvoiceForm, answerInvoiceScript } from '@/lib/portal/papers/answer-invoice-form'
import { readInvoiceProgress } from '@/lib/portal/papers/issue-invoice'
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
  const form = await request.formData()
  return wantsProgress(request) ? answerInvoiceScript(id, form) : answerInvoiceForm(id, form)
}

function wantsProgress({ headers }: NextRequest): boolean {
  return headers.get('accept') === 'application/json'
}

import type { NextRequest } from 'next/server'
import { answerIssuing } from '@/lib/portal/downloads/answer-download'

/** Has the invoices of the chosen orders issued that haven't been. */
export async function POST(request: NextRequest): Promise<Response> {
  return answerIssuing(new URLSearchParams(await request.text()))
}

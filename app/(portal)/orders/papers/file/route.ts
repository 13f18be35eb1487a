import type { NextRequest } from 'next/server'
import { answerDownload } from '@/lib/portal/downloads/answer-download'

/** Sends the papers of the chosen orders as a ZIP, or a table of them. */
export function GET(request: NextRequest): Promise<Response> {
  return answerDownload(request.nextUrl.searchParams)
}

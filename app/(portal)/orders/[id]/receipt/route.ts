import type { NextRequest } from 'next/server'
import { parsePaperQuery, sendPaper } from '@/lib/portal/papers/send-paper'

type Context = { params: Promise<{ id: string }> }

/** Sends the receipt of a paid order, or an earlier revision of it. */
export async function GET(request: NextRequest, { params }: Context): Promise<Response> {
  const { id } = await params
  return sendPaper(id, 'receipt', parsePaperQuery(request.nextUrl.searchParams))
}

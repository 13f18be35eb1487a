import * as z from 'zod/mini'
import { currentSession } from '@/lib/portal/session/session'
import { checkTaxId } from '@/lib/tax-id/check'

const LONGEST = 256

const question = z.object({
  country: z.string().check(z.length(2)),
  tax_id: z.string().check(z.maxLength(LONGEST)),
})

/** What can be said of a tax id, while somebody types it. In a body, so that no log has it. */
export async function POST(request: Request): Promise<Response> {
  const session = await currentSession()
  if (!session.ok && session.failure.kind !== 'signedOut')
    return new Response(null, { status: 503 })
  if (!session.ok || !session.data.full) return new Response(null, { status: 401 })
  const asked = question.safeParse(await request.json().catch(() => null))
  if (!asked.success) return new Response(null, { status: 400 })
  return Response.json(checkTaxId(asked.data.country, asked.data.tax_id))
}

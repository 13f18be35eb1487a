import * as z from 'zod/mini'
import { getAccountRules } from '@/lib/portal/account/account-rules'
import { checkTaxId } from '@/lib/portal/account/check-tax-id'
import { currentSession } from '@/lib/portal/session/session'

const LENGTH_MAX = 256

const requestBody = z.object({
  country: z.string().check(z.length(2)),
  tax_id: z.string().check(z.maxLength(LENGTH_MAX)),
})

/** Checks a tax id while it is being typed. It is in the body, so that no log contains it. */
export async function POST(request: Request): Promise<Response> {
  const session = await currentSession()
  if (!session.ok && session.failure.kind !== 'signedOut')
    return new Response(null, { status: 503 })
  if (!session.ok || !session.data.full) return new Response(null, { status: 401 })
  const parsed = requestBody.safeParse(await request.json().catch(() => null))
  if (!parsed.success) return new Response(null, { status: 400 })
  const { country, tax_id } = parsed.data
  return Response.json(checkTaxId(country, tax_id, getAccountRules()))
}

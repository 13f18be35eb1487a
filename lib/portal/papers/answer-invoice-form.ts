import { type Issuing, issueInvoice, waitForInvoice } from './issue-invoice'
import { redirectTo, redirectToProblem } from './paper-problem'
import { toProgressAnswer } from './progress-answer'
import { forgetReferenceDraft, keepReferenceDraft } from './reference-draft'

/**
 * Has the invoice issued, and leads to it, or to the page that says why there is none.
 *
 * @param form It may have the buyer's reference, which is kept until an invoice has it.
 */
export async function answerInvoiceForm(orderId: string, form: FormData): Promise<Response> {
  const issued = await issueAsTyped(orderId, form)
  return leadTo(orderId, await waitForInvoice(orderId, issued))
}

/** The same for a script, which is answered at once, and asks again while the invoice is made. */
export async function answerInvoiceScript(orderId: string, form: FormData): Promise<Response> {
  return toProgressAnswer(await issueAsTyped(orderId, form))
}

async function issueAsTyped(orderId: string, form: FormData): Promise<Issuing> {
  const field = form.get('buyer_reference')
  if (field === null) return issueInvoice(orderId)
  const reference = String(field)
  const issued = await issueInvoice(orderId, reference)
  await (isTaken(issued) ? forgetReferenceDraft() : keepReferenceDraft(orderId, reference))
  return issued
}

function isTaken(issued: Issuing): boolean {
  return issued.ok && (issued.data.kind === 'ready' || issued.data.kind === 'preparing')
}

function leadTo(orderId: string, issued: Issuing): Response {
  if (!issued.ok) return redirectToProblem(orderId, issued.failure.kind)
  const { data } = issued
  if (data.kind === 'ready') return redirectTo(`/orders/${encodeURIComponent(orderId)}/invoice`)
  if (data.kind === 'refused') return redirectToProblem(orderId, data.reason)
  return redirectToProblem(orderId, data.kind === 'invalid' ? 'invalid' : 'Preparing')
}

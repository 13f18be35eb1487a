import type { StoredDetails } from '../../billing/billing-values'
import type { SignedInCustomer } from '../../contract/customer/customer'
import type { PortalOrder } from '../../contract/order/order'
import { orderTitle } from '../../contract/order/order-title'
import { env } from '../../env'
import { chooseLocale } from '../../i18n/choose-locale'
import { log } from '../../log'
import type { Result } from '../../polar/failure'
import { callAs } from '../access/call-as'
import { readKnownCustomer } from '../account/known-customer'
import type { Subject } from '../links/subject'
import { queueMail } from '../mail'
import type { Grant, OrderGrant } from '../session/session-cookie'
import { findPersonOnFile, type SignInPerson } from '../sign-in/find-people'
import { createUndoToken } from './undo-token'

type Corrected = { was: StoredDetails; is: PortalOrder }

/**
 * Finds whom to notify of a correction made with a link to an order, which may have been forwarded:
 * the person the link is for; null when they have no address on file. Ask before saving: an order
 * isn't corrected while its owner can't be notified.
 */
export async function findOwnerToNotify(grant: OrderGrant): Promise<Result<SignInPerson | null>> {
  const owner = await findPersonOnFile(grant)
  if (owner.ok) return owner
  const { failure } = owner
  return { ok: false, failure: failure.kind === 'busy' ? failure : { kind: 'unavailable' } }
}

/**
 * Sends the owner a mail with an undo link. The correction is already saved, so a failure is only
 * logged.
 */
export async function notifyOwner(owner: SignInPerson | null, corrected: Corrected): Promise<void> {
  if (!owner) return report('no address is on file')
  await runOrReport(async () => {
    const { subject, email, locale } = owner
    await queueMail({
      kind: 'correction',
      to: email,
      language: chooseLocale({ customer: locale, chosen: null, browser: null }).language,
      link: await createUndoLink(subject, corrected),
      ...toMailContent(corrected),
    })
  })
}

/** Sends the merchant a mail about a correction, if configured. A failure is only logged. */
export async function notifyMerchant(grant: Grant, corrected: Corrected): Promise<void> {
  const { notify } = env().mail
  if (!notify) return
  await runOrReport(async () => {
    const customer = await callAs(grant, (token) => readKnownCustomer(grant, token))
    if (!customer.ok) throw new Error(customer.failure.kind)
    const name = getCustomerName(customer.data)
    const content = toMailContent(corrected)
    await queueMail({ kind: 'notice', to: notify, language: 'en', customer: name, ...content })
  })
}

async function runOrReport(notify: () => Promise<void>): Promise<void> {
  try {
    await notify()
  } catch (error) {
    report(error instanceof Error ? error.name : 'unknown')
  }
}

function report(reason: string): void {
  log('error', 'The notification of a correction could not be sent', { reason })
}

function toMailContent({ was, is }: Corrected) {
  return { order: { title: orderTitle(is), invoice_number: is.invoice_number }, was, is }
}

function getCustomerName({ name, email, id }: SignedInCustomer): string {
  return name ?? email ?? id
}

async function createUndoLink(subject: Subject, { was, is }: Corrected): Promise<string> {
  const token = await createUndoToken({ subject, order: is.id, before: was, after: is })
  return `${env().url}/undo/${token}`
}

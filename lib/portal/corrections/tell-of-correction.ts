import type { StoredDetails } from '../../contract/billing-form'
import type { SignedInCustomer } from '../../contract/customer'
import type { PortalOrder } from '../../contract/order'
import { orderTitle } from '../../contract/order-title'
import { env } from '../../env'
import { chooseLocale } from '../../i18n/choose-locale'
import { getSignedInCustomer } from '../../polar/customers'
import { callAs } from '../failure'
import type { Holder } from '../links/portal-link'
import { queueMail } from '../mail'
import type { FullAccess, OrderAccess } from '../session-cookie'
import { sealCorrection } from './correction'

type Access = FullAccess | OrderAccess

type Corrected = { was: StoredDetails; is: PortalOrder }

/**
 * Tells whoever has to know that an order was corrected: the customer, when it came through
 * a link to that order, which may have been forwarded; and the merchant, if they want to.
 * The correction is saved by then, so what goes wrong here is written to the log and no more.
 */
export async function tellOfCorrection(access: Access, corrected: Corrected): Promise<void> {
  try {
    await tell(access, corrected)
  } catch (error) {
    const reason = error instanceof Error ? error.name : 'unknown'
    process.stderr.write(`Nobody could be told of a corrected order: ${reason}\n`)
  }
}

async function tell(access: Access, { was, is }: Corrected): Promise<void> {
  const { notify } = env().mail
  const byLink = 'order' in access
  if (!byLink && !notify) return
  const customer = await callAs(access, getSignedInCustomer)
  if (!customer.ok) throw new Error(customer.failure.kind)
  const about = { order: { title: orderTitle(is), invoice_number: is.invoice_number }, was, is }
  if (byLink && customer.data.email) {
    await queueMail({
      kind: 'correction',
      to: customer.data.email,
      language: chooseLocale({ customer: customer.data.locale, chosen: null, browser: null })
        .language,
      link: await undoLink(access.holder, { was, is }),
      ...about,
    })
  }
  if (notify) {
    const name = nameOf(customer.data)
    await queueMail({ kind: 'notice', to: notify, language: 'en', customer: name, ...about })
  }
}

function nameOf({ name, email, id }: SignedInCustomer): string {
  return name ?? email ?? id
}

async function undoLink(holder: Holder, { was, is }: Corrected): Promise<string> {
  const token = await sealCorrection({ holder, order: is.id, before: was, after: is })
  return `${env().url}/undo/${token}`
}

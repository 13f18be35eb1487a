import type { orders } from '../schema'
import type { Person } from './people'

type Order = typeof orders.$inferInsert
type Exception = (order: Order) => Partial<Order>

const noInvoiceYet = { is_invoice_generated: false }

const withoutName: Exception = () => ({ billing_name: null, ...noInvoiceYet })
const withoutAddress: Exception = () => ({ billing_address: null, ...noInvoiceYet })
const withoutDetails: Exception = () => ({
  billing_name: null,
  billing_address: null,
  ...noInvoiceYet,
})
const withoutState: Exception = ({ billing_address }) => ({
  billing_address: billing_address && { ...billing_address, state: null },
})
const privateName: Exception = () => ({ billing_name: 'C. Byrne', is_invoice_generated: true })
const pending: Exception = () => ({ status: 'pending', ...noInvoiceYet })
const draft: Exception = () => ({ status: 'draft', invoice_number: null, ...noInvoiceYet })
const voided: Exception = () => ({ status: 'void', ...noInvoiceYet })
const withCredit: Exception = ({ net_amount }) => ({
  applied_balance_amount: -Math.round(net_amount / 5),
})
const refunded: Exception = ({ net_amount, tax_amount }) => ({
  status: 'refunded',
  refunded_amount: net_amount,
  refunded_tax_amount: tax_amount,
})
const partlyRefunded: Exception = ({ net_amount, tax_amount }) => ({
  status: 'partially_refunded',
  refunded_amount: Math.round(net_amount / 2),
  refunded_tax_amount: Math.round((tax_amount ?? 0) / 2),
})

/** How some orders differ from an ordinary one, by customer and position among their orders. */
const exceptions: Record<string, Record<number, Exception>> = {
  '1001': {
    2: refunded,
    4: withCredit,
    7: partlyRefunded,
    9: withoutDetails,
    10: withoutAddress,
    11: withoutName,
    12: privateName,
    13: privateName,
  },
  '1002': {
    20: refunded,
    90: partlyRefunded,
    150: withCredit,
    235: withoutAddress,
    236: voided,
    238: pending,
    239: draft,
  },
  '1003': { 3: refunded, 8: withCredit, 10: withoutName, 11: pending },
  '1004': { 0: withoutState, 1: withoutState, 2: withoutState, 3: withoutState, 4: withoutAddress },
  '1005': { 3: withoutName },
  '1006': { 2: partlyRefunded, 5: withoutAddress },
  '1007': { 1: withCredit, 4: withoutName },
  '1008': { 3: refunded, 8: withoutAddress },
  '1009': { 3: withoutDetails },
  '1017': { 1: partlyRefunded, 5: withoutName },
}

/** Returns how this order differs from an ordinary paid one; most don't. */
export function findException(person: Person, index: number, order: Order): Partial<Order> {
  return exceptions[person.key]?.[index]?.(order) ?? {}
}

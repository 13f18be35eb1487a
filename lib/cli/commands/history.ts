import { parseArgs } from 'node:util'
import * as z from 'zod/mini'
import type { Address } from '../../contract/address/address'
import { addressFields } from '../../contract/address/address-fields'
import { type BillingState, billingFields, changeRecords } from '../../contract/order/history'
import { type Command, CommandError, UsageError } from '../command'
import { type CallApi, reachApi } from '../reach-api'
import { readAnswer } from '../read-answer'

export const runHistory: Command = async ({ parameters }) => {
  const { positionals } = parseArgs({ args: parameters, allowPositionals: true })
  const [order] = positionals
  if (!order || positionals.length > 1) throw new UsageError('Name one order.')
  const call = await reachApi()
  const id = z.safeParse(z.guid(), order).success ? order : await findOrderId(call, order)
  const response = await call({ path: `/v1/orders/${id}/history` })
  if (response.status === 404) throw new CommandError(`There is no order ${order}.`)
  const { items } = await readAnswer(response, changeRecords)
  if (items.length === 0) console.error(`Nothing of order ${order} was ever changed.`)
  for (const { created_at, actor, actor_name, through_link, before, after } of items) {
    const how = through_link ? `${actor}, through a link` : actor
    console.log(`${created_at}  ${actor_name ?? '(no name)'} (${how})`)
    for (const line of listChanges(before, after)) console.log(`  ${line}`)
  }
  return 0
}

const foundOrders = z.object({ items: z.array(z.object({ id: z.string() })) })

async function findOrderId(call: CallApi, invoiceNumber: string): Promise<string> {
  const query = new URLSearchParams({ invoice_number: invoiceNumber })
  const { items } = await readAnswer(await call({ path: `/v1/orders/?${query}` }), foundOrders)
  if (!items[0]) throw new CommandError(`There is no order with invoice number ${invoiceNumber}.`)
  return items[0].id
}

function listChanges(before: BillingState, after: BillingState): string[] {
  return billingFields
    .filter((field) => before[field] !== undefined || after[field] !== undefined)
    .map((field) => `${field}: ${formatValue(before[field])} → ${formatValue(after[field])}`)
}

function formatValue(value: string | Address | null | undefined): string {
  if (!value) return '(none)'
  if (typeof value === 'string') return value
  return addressFields.flatMap((field) => value[field] ?? []).join(', ')
}

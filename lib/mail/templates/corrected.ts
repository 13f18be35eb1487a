import type { Address } from '../../contract/address/address'
import { formatPostalAddress } from '../../countries/format-postal-address'
import type { I18n } from '../../i18n/i18n'
import type { BilledTo, Correction, Notice } from '../content'
import type { Block, Fact } from './letter'
import { oneLine } from './one-line'

/** An order as mails name it. */
type Named = { order: { title: string; invoice_number: string | null } }

/** How an order is called in a subject. */
export function orderName({ order }: Named): string {
  return oneLine(order.invoice_number ?? order.title)
}

/** Which order it is. */
export function orderFacts({ order }: Named, { t }: I18n): Fact[] {
  const facts = [{ label: t('mail.order'), value: oneLine(order.title) }]
  const number = order.invoice_number
  return number ? [...facts, { label: t('order.number'), value: oneLine(number) }] : facts
}

/** What was billed to before, and now. */
export function beforeAndNow({ was, is }: Correction | Notice, i18n: I18n): Block[] {
  const [before, now] = [linesOf(was, i18n), linesOf(is, i18n)]
  const [gone, added] = [without(before, now), without(now, before)]
  return [
    { kind: 'lines', title: i18n.t('mail.before'), lines: before, changed: 'old', marked: gone },
    { kind: 'lines', title: i18n.t('mail.now'), lines: now, changed: 'new', marked: added },
  ]
}

function without(lines: string[], others: string[]): string[] {
  return lines.filter((line) => !others.includes(line))
}

function linesOf({ billing_name, billing_address }: BilledTo, { t, format }: I18n): string[] {
  const address = billing_address
    ? formatPostalAddress(inLines(billing_address), format.country)
    : [t('order.noAddress')]
  return [oneLine(billing_name ?? t('order.noName')), ...address]
}

/** The address with each part on one line, whatever was typed into it. */
function inLines({ country, ...parts }: Address): Address {
  const { line1, line2, postal_code, city, state } = parts
  return {
    country,
    line1: line1 && oneLine(line1),
    line2: line2 && oneLine(line2),
    postal_code: postal_code && oneLine(postal_code),
    city: city && oneLine(city),
    state: state && oneLine(state),
  }
}

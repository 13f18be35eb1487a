import type { Days } from './values'
import { element, type XmlElement } from './xml'

/** UNTDID 2379: year, month and day. */
const FORMAT = { format: '102' }

export function writeDate(name: string, day: string): XmlElement {
  return element(name, [element('udt:DateTimeString', day, FORMAT)])
}

/** As `writeDate`, for the dates that the schema has in another type. */
export function writeFormattedDate(name: string, day: string): XmlElement {
  return element(name, [element('qdt:DateTimeString', day, FORMAT)])
}

export function writePeriod({ from, to }: Days): XmlElement {
  return element('ram:BillingSpecifiedPeriod', [
    writeDate('ram:StartDateTime', from),
    writeDate('ram:EndDateTime', to),
  ])
}

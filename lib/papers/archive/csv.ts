import { stringify } from 'csv-stringify/sync'

/** The byte order mark, by which spreadsheets know that it is UTF-8. */
const BOM = '\uFEFF'

/** What spreadsheets take for a formula when a text begins with it. */
const FORMULA = /^[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/

const NUMBER = /^-?\d+(\.\d+)?$/

/**
 * Writes a table as CSV (RFC 4180). A text that a spreadsheet would run as a formula gets a quote
 * mark before it, which numbers don't.
 */
export function writeCsv(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const cells = [header, ...rows].map((row) => row.map(guardFormula))
  return BOM + stringify(cells, { record_delimiter: '\r\n', quoted_match: /[\r\n]/ })
}

function guardFormula(text: string): string {
  return FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text
}

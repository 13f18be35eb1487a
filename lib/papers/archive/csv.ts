import { stringify } from 'csv-stringify/sync'

/** The byte order mark, by which spreadsheets know that it is UTF-8. */
const BOM = '\uFEFF'

/** What spreadsheets take for a formula when a text begins with it. */
const FORMULA = /^[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/

const NUMBER = /^-?\d+(\.\d+)?$/

/** Starts a table as CSV (RFC 4180) with its header. */
export function startCsv(header: readonly string[]): string {
  return BOM + writeCsvRows([header])
}

/**
 * Writes rows of such a table. A text that a spreadsheet would run as a formula gets a quote mark
 * before it, which numbers don't.
 */
export function writeCsvRows(rows: readonly (readonly string[])[]): string {
  const cells = rows.map((row) => row.map(guardFormula))
  return stringify(cells, { record_delimiter: '\r\n', quoted_match: /[\r\n]/ })
}

function guardFormula(text: string): string {
  return FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text
}

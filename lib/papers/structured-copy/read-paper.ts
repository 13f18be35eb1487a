import { decimalsOfCurrency } from '../../contract/currency'
import type { PaperDocument } from '../../documents/paper-document'
import { isListedCurrency } from './codes'
import type { CopyContent } from './copy-content'
import { demand, need } from './copy-reason'
import { readAmounts } from './read-amounts'
import { readBuyer, readSeller } from './read-parties'
import { type Calendar, createCalendar, readText } from './values'

/** EN 16931 has amounts with at most two decimals (BR-DEC). */
const DECIMALS_MAX = 2

/**
 * Reads what a copy says of a paper.
 *
 * @throws {LeftOut} where the copy wouldn't be right.
 */
export function readPaper(paper: PaperDocument): CopyContent {
  demand(paper.kind !== 'receipt', 'receipt')
  const calendar = createCalendar(paper.timeZone)
  return {
    number: need(readText(paper.number), 'number'),
    issued: calendar.day(paper.issuedAt),
    seller: readSeller(paper),
    buyer: readBuyer(paper),
    ...readCurrency(paper.currency.toUpperCase()),
    corrects: readCorrected(paper.corrects, calendar),
    reference: readText(paper.reference),
    supplied: calendar.days(paper.supplied),
    ...readAmounts(paper, calendar),
    dueOn: readDueDay(paper, calendar),
  }
}

function readCurrency(currency: string): Pick<CopyContent, 'currency' | 'decimals'> {
  demand(isListedCurrency(currency), 'currency')
  const decimals = need(decimalsOfCurrency(currency), 'currency')
  demand(decimals <= DECIMALS_MAX, 'decimals')
  return { currency, decimals }
}

function readCorrected(
  corrects: PaperDocument['corrects'],
  calendar: Calendar,
): CopyContent['corrects'] {
  if (!corrects) return null
  const { number, issuedAt } = corrects
  return {
    number: need(readText(number), 'number'),
    issued: issuedAt === null ? null : calendar.day(issuedAt),
  }
}

/** What is due needs its day, or terms of payment, which an order hasn't (BR-CO-25). */
function readDueDay({ sums, dueAt }: PaperDocument, calendar: Calendar): string | null {
  return sums.due > 0 ? calendar.day(need(dueAt, 'dueDate')) : null
}

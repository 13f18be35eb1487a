import { addCountry } from '../../address/format-address'
import type { Party } from '../../documents/invoice-document'
import type { PaperDocument } from '../../documents/paper-document'
import type { I18n } from '../../i18n/i18n'
import { orderFonts } from './font-order'
import { layOutLines } from './lay-out-lines'
import { layOutTotals } from './lay-out-totals'
import type { PaperLayout, PrintedParty } from './paper-layout'
import { choosePaperSize } from './paper-size'
import { createReader, type Reader } from './reader'
import { toSpeech } from './speech'

type Appearance = { accent: string; logo: PaperLayout['logo']; hasData: boolean }

/** Lays a paper out for a reader: adds labels and formats, and puts its parts in their places. */
export function layOutPaper(
  paper: PaperDocument,
  i18n: I18n,
  { accent, logo, hasData }: Appearance,
): PaperLayout {
  const reader = createReader(i18n, paper.timeZone)
  const { t, format, print, locale, language, direction } = reader
  const country = paper.buyer.address?.country ?? null
  return {
    title: t(`paper.titles.${paper.kind}`),
    number: print(paper.number),
    ...toSpeech(language, locale),
    rightToLeft: direction === 'rtl',
    fonts: orderFonts(language, [country, paper.seller?.address?.country ?? null]),
    size: choosePaperSize(country),
    accent,
    logo,
    date: dayOf(paper.issuedAt),
    seller: layOutParty(t('order.from'), paper.seller, reader),
    buyer: layOutParty(t('order.billTo'), paper.buyer, reader),
    facts: listFacts(paper, reader),
    notice: describeCorrection(paper, reader),
    ...layOutLines(paper, reader),
    totals: layOutTotals(paper, reader),
    notes: paper.kind !== 'receipt' && paper.sums.due === 0 ? [t('paper.paid')] : [],
    footer: paper.footer.map(print),
    pages: t('paper.pages', { page: '{page}', pages: '{pages}' }),
    digits: Array.from({ length: 10 }, (_, digit) => format.number(digit)),
    attachment: hasData ? t('paper.data') : null,
  }
}

function layOutParty(
  label: string,
  party: Party | null,
  { t, format, print }: Reader,
): PrintedParty {
  const { name = null, address = null, taxId = null } = party ?? {}
  const lines = address ? addCountry(address.lines, format.country(address.country)) : []
  return {
    label,
    name: print(name ?? ''),
    lines: [...lines.map(print), ...(taxId ? [t('order.taxId', { id: print(taxId) })] : [])],
  }
}

function listFacts(paper: PaperDocument, { t, format, print }: Reader): PaperLayout['facts'] {
  const { kind, number, supplied, reference, dueAt } = paper
  const period = format.period(supplied.from, supplied.to)
  const isPeriod = period !== format.date(supplied.from)
  return [
    { label: kind === 'receipt' ? t('paper.receiptNumber') : t('order.number'), value: number },
    { label: t('paper.issued'), value: format.date(paper.issuedAt) },
    { label: isPeriod ? t('paper.suppliedOver') : t('paper.supplied'), value: period },
    ...(dueAt ? [{ label: t('paper.due'), value: format.date(dueAt) }] : []),
    ...(reference ? [{ label: t('paper.reference'), value: reference }] : []),
  ].map(({ label, value }) => ({ label, value: print(value) }))
}

function describeCorrection({ corrects }: PaperDocument, { t, format, print }: Reader): string[] {
  if (!corrects) return []
  const { issuedAt, fields } = corrects
  const number = print(corrects.number)
  return [
    issuedAt === null
      ? t('paper.correctsUndated', { number })
      : t('paper.corrects', { number, date: print(format.date(issuedAt)) }),
    ...(fields.length > 0
      ? [t('paper.changed', { fields: format.list(fields.map((f) => t(`paper.fields.${f}`))) })]
      : []),
  ]
}

/** In UTC, as the file's own metadata is. */
function dayOf(moment: string): PaperLayout['date'] {
  const date = new Date(moment)
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
}

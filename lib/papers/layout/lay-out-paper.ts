import { addCountry } from '../../address/format-address'
import type { Party } from '../../documents/invoice-document'
import type { PaperDocument } from '../../documents/paper-document'
import type { I18n } from '../../i18n/i18n'
import { orderFonts } from './font-order'
import { layOutTable, layOutTotals } from './lay-out-amounts'
import type { PaperLayout, PrintedParty } from './paper-layout'
import { choosePaperSize } from './paper-size'
import { createPrintable } from './printable'

type Appearance = { accent: string; logo: PaperLayout['logo']; hasData: boolean }

/** Lays a paper out for a reader: adds labels and formats, and puts its parts in their places. */
export function layOutPaper(
  paper: PaperDocument,
  i18n: I18n,
  { accent, logo, hasData }: Appearance,
): PaperLayout {
  const { t, format, locale, direction, language } = i18n
  const print = createPrintable(direction === 'rtl')
  const region = new Intl.Locale(locale).region ?? null
  const country = paper.buyer.address?.country ?? null
  const party = (label: string, { name, address, taxId }: Party): PrintedParty => ({
    label,
    name: print(name ?? ''),
    lines: [
      ...(address ? addCountry(address.lines, format.country(address.country)) : []),
      ...(taxId ? [t('order.taxId', { id: taxId })] : []),
    ].map(print),
  })
  return {
    title: t(`paper.titles.${paper.kind}`),
    number: print(paper.number),
    language,
    region,
    rightToLeft: direction === 'rtl',
    fonts: orderFonts(language, country),
    size: choosePaperSize(country),
    accent,
    logo,
    date: dayOf(paper.issuedAt),
    seller: party(t('order.from'), paper.seller ?? { name: null, address: null, taxId: null }),
    buyer: party(t('order.billTo'), paper.buyer),
    facts: listFacts(paper, i18n).map(({ label, value }) => ({ label, value: print(value) })),
    notice: describeCorrection(paper, i18n).map(print),
    ...layOutTable(paper, i18n, print),
    totals: layOutTotals(paper, i18n, print),
    notes: paper.sums.due === 0 ? [t('paper.paid')] : [],
    footer: paper.footer.map(print),
    pages: t('paper.pages', { page: '{page}', pages: '{pages}' }),
    attachment: hasData ? t('paper.data') : null,
  }
}

function listFacts(paper: PaperDocument, { t, format }: I18n) {
  const { from, to } = paper.supplied
  const days = [format.date(from), format.date(to)]
  const supplied = days[0] === days[1] ? days[0] : `${days[0]} – ${days[1]}`
  return [
    { label: t('order.number'), value: paper.number },
    { label: t('paper.issued'), value: format.date(paper.issuedAt) },
    { label: t('paper.supplied'), value: supplied ?? '' },
    ...(paper.reference ? [{ label: t('paper.reference'), value: paper.reference }] : []),
  ]
}

function describeCorrection({ corrects }: PaperDocument, { t, format }: I18n): string[] {
  if (!corrects) return []
  const { number, issuedAt, fields } = corrects
  const changed = format.list(fields.map((field) => t(`paper.fields.${field}`)))
  return [
    issuedAt === null
      ? t('paper.correctsUndated', { number })
      : t('paper.corrects', { number, date: format.date(issuedAt) }),
    t('paper.changed', { fields: changed }),
  ]
}

/** In UTC, as the file's own metadata is. */
function dayOf(moment: string): PaperLayout['date'] {
  const date = new Date(moment)
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
}

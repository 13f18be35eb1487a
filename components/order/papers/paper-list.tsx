import { TextLink } from '@/components/ui/text-link'
import type { IssuedPaper } from '@/lib/contract/order/paper'
import type { I18n, Translate } from '@/lib/i18n/i18n'

type Copy = { sha256: string; keptAt: Date }

type Props = { orderId: string; issued: IssuedPaper[]; copies: Copy[]; i18n: I18n }

/** Every paper of an order that was issued, newest first, each to be downloaded. */
export function PaperList({ orderId, issued, copies, i18n }: Props) {
  if (issued.length === 0 && copies.length === 0) return null
  return (
    <ul className="divide-y divide-rule">
      {issued.toReversed().map((paper) => (
        <Paper key={`${paper.kind} ${paper.revision}`} {...{ orderId, paper, i18n }} />
      ))}
      {copies.toReversed().map((copy) => (
        <Copied key={copy.sha256} {...{ orderId, copy, i18n }} />
      ))}
    </ul>
  )
}

/** An invoice that a correction replaced. The time tells it from others: all have the same number. */
function Copied({
  orderId,
  copy,
  i18n: { t, format },
}: {
  orderId: string
  copy: Copy
  i18n: I18n
}) {
  const name = t('orderPapers.copyOf', { date: format.dateTime(copy.keptAt.toISOString()) })
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 py-1">
      <span>{name}</span>
      <TextLink
        href={`/orders/${orderId}/invoice?kept=${copy.sha256}`}
        aria-label={t('orderPapers.pdf') + t('portal.colon') + name}
      >
        {t('orderPapers.pdf')}
      </TextLink>
    </li>
  )
}

type PaperProps = { orderId: string; paper: IssuedPaper; i18n: I18n }

function Paper({ orderId, paper, i18n }: PaperProps) {
  const { t } = i18n
  const { kind, revision, number, has_copy } = paper
  const file = `/orders/${orderId}/${kind}?revision=${revision}`
  return (
    <li className="grid items-center gap-x-4 py-2 sm:grid-cols-[1fr_auto]">
      <div>
        <p className="font-medium">{t(`orderPapers.of.${kind}`, { number })}</p>
        {describe(paper, i18n).map((line) => (
          <p key={line} className="break-words text-quiet">
            {line}
          </p>
        ))}
      </div>
      <div className="flex flex-wrap gap-x-5">
        <TextLink href={file} aria-label={t('orderPapers.downloadOf', { number })}>
          {t('orderPapers.pdf')}
        </TextLink>
        {has_copy ? (
          <TextLink
            href={`${file}&copy=1`}
            aria-label={`${t('orderPapers.xml')}${t('portal.colon')}${t('orderPapers.downloadCopy')}, ${number}`}
          >
            {t('orderPapers.xml')}
          </TextLink>
        ) : null}
      </div>
    </li>
  )
}

function describe(paper: IssuedPaper, { t, format }: I18n): string[] {
  const { corrects, corrected, actor_name: name, by_you } = paper
  const date = format.date(paper.created_at)
  const issued = by_you
    ? t('orderPapers.issuedByYou', { date })
    : name
      ? t('orderPapers.issuedByName', { date, name })
      : t('orderPapers.issued', { date })
  const copy = paper.kind === 'invoice' && !paper.has_copy ? [describeMissingCopy(paper, t)] : []
  if (corrects === null) return [issued, ...copy]
  const fields = format.list(corrected.map((field) => t(`orderPapers.fields.${field}`)))
  return [
    fields
      ? t('orderPapers.corrects', { number: corrects, fields })
      : t('orderPapers.correctsOnly', { number: corrects }),
    issued,
    ...copy,
  ]
}

const copyProblems = {
  seller: ['seller', 'sellerTaxId'],
  buyer: ['buyer', 'buyerCountry'],
  currency: ['currency', 'decimals'],
  tax: ['zeroTax', 'salesTax', 'rate', 'includedTax'],
}

function describeMissingCopy({ copy_left_out: code }: IssuedPaper, t: Translate): string {
  const isCause = (cause: keyof typeof copyProblems) => copyProblems[cause].includes(code ?? '')
  const causes = ['seller', 'buyer', 'currency', 'tax'] as const
  return t(`orderPapers.copyLeftOut.${causes.find(isCause) ?? 'contents'}`)
}

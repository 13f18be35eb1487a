import type { ReactNode } from 'react'
import { orderTitle } from '@/lib/contract/order/order-title'
import type { I18n } from '@/lib/i18n/i18n'
import type { Undo } from '@/lib/portal/corrections/undo-correction'
import { BilledTo } from './billed-to'

type Found = Exclude<Undo, { kind: 'closed' | 'failed' }>

type Props = { undo: Found; i18n: I18n; children: ReactNode }

/** What was, what is, and what can be done about it. */
export function UndoState({ undo, i18n, children }: Props) {
  const { t } = i18n
  const { order, before, kind } = undo
  return (
    <section className="mx-auto max-w-lg space-y-4 rounded-lg border border-rule bg-paper px-6 py-10 sm:px-10">
      <h1 className="text-2xl leading-tight">{t(`undo.states.${kind}.title`)}</h1>
      <p className="text-quiet">
        <bdi>{orderTitle(order)}</bdi>
        {order.invoice_number ? (
          <>
            {' · '}
            <bdi>{order.invoice_number}</bdi>
          </>
        ) : null}
      </p>
      <p>{t(`undo.states.${kind}.body`)}</p>
      {kind === 'undone' ? null : (
        <BilledTo title={t('undo.before')} details={before} i18n={i18n} />
      )}
      <BilledTo title={t('undo.now')} details={order} i18n={i18n} />
      {keptSentences(undo, t).map((sentence) => (
        <p key={sentence} className="text-quiet text-sm">
          {sentence}
        </p>
      ))}
      <div className="flex flex-col gap-3 pt-2 sm:flex-row">{children}</div>
    </section>
  )
}

function keptSentences(undo: Found, t: I18n['t']): string[] {
  if (undo.kind === 'undone') {
    return undo.kept.map((what) =>
      what === 'country' ? t('undo.keptCountry') : t('undo.keptState'),
    )
  }
  if (undo.kind === 'tooLate') return []
  return undo.undoing.kept.map((what) =>
    what === 'country' ? t('undo.willKeepCountry') : t('undo.willKeepState'),
  )
}

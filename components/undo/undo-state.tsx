import type { ReactNode } from 'react'
import { getPanelClasses } from '@/components/ui/panel'
import type { StoredDetails } from '@/lib/billing/billing-values'
import type { PortalOrder } from '@/lib/contract/order/order'
import { orderTitle } from '@/lib/contract/order/order-title'
import type { I18n } from '@/lib/i18n/i18n'
import { BilledTo } from './billed-to'

/** What can't be undone. */
type Kept = ('country' | 'state')[]

/** A correction: the order now, and its details before. */
type Correction = { order: PortalOrder; before: StoredDetails } & (
  | { kind: 'possible'; undoing: { kept: Kept } }
  | { kind: 'undone'; kept: Kept }
  | { kind: 'tooLate' }
)

type Props = { undo: Correction; i18n: I18n; children: ReactNode }

/** The details before and now, and whether the correction can be undone. */
export function UndoState({ undo, i18n, children }: Props) {
  const { t } = i18n
  const { order, before, kind } = undo
  return (
    <section className={`mx-auto max-w-lg space-y-4 ${getPanelClasses('message')}`}>
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
      {describeKept(undo, t).map((sentence) => (
        <p key={sentence} className="text-quiet text-sm">
          {sentence}
        </p>
      ))}
      <div className="flex flex-col gap-3 pt-2 sm:flex-row">{children}</div>
    </section>
  )
}

function describeKept(undo: Correction, t: I18n['t']): string[] {
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

import { joinClasses } from '@/components/ui/classes'
import { type BuyerProps, toShownBuyer } from './shown-buyer'

/**
 * The buyer in one line above the form, where the invoice itself is out of sight: a preview for the
 * eye only, since the fields below say the same.
 */
export function BillToLine(props: BuyerProps) {
  const { messages } = props
  const { name, lines, langOf, isChanged } = toShownBuyer(props)
  return (
    <p
      aria-hidden="true"
      className={joinClasses(
        'flex gap-3 rounded-lg px-3 py-2 text-sm lg:hidden print:hidden',
        isChanged ? 'bg-tint' : 'bg-ground',
      )}
    >
      <span className="shrink-0 font-semibold">{messages.billTo}</span>
      <bdi className="truncate" lang={langOf([name, ...lines].join())}>
        {[name || messages.noName, ...lines].join(', ')}
      </bdi>
    </p>
  )
}

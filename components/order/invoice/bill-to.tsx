import { joinClasses } from '@/components/ui/classes'
import { PrintedLines } from '@/components/ui/printed-lines'
import { partyHeading } from './party-heading'
import { type BuyerProps, toShownBuyer } from './shown-buyer'

/** The buyer on the invoice, with the values of the form; marked while they aren't saved. */
export function BillTo({ taxId, ...props }: BuyerProps & { taxId: string | null }) {
  const { messages } = props
  const { name, lines, langOf, isChanged } = toShownBuyer(props)
  return (
    <section
      className={joinClasses(
        '-mx-4 -my-3 min-w-0 rounded-lg px-4 py-3',
        isChanged &&
          'bg-tint outline-1 outline-accent outline-dashed print:bg-transparent print:outline-none',
      )}
    >
      <h3 className={partyHeading}>{messages.billTo}</h3>
      <p className="break-words font-semibold">
        {name ? (
          <bdi lang={langOf(name)}>{name}</bdi>
        ) : (
          <span className="text-quiet">{messages.noName}</span>
        )}
      </p>
      {lines.length === 0 ? <p className="text-quiet">{messages.noAddress}</p> : null}
      <PrintedLines lines={lines} langOf={langOf} />
      {taxId ? <p className="break-words">{taxId}</p> : null}
      {isChanged ? <p className="mt-1 hidden text-quiet print:block">{messages.notSaved}</p> : null}
    </section>
  )
}

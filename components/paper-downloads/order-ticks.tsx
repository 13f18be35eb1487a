import { TextParts } from '@/components/ui/text-parts'
import { Tick } from '@/components/ui/tick'

/** An order that can be ticked; `about` is its number, if it has one, and its date. */
export type OrderTick = { id: string; title: string; about: string[] }

type Props = {
  orders: OrderTick[]
  /** The ids of those that were ticked before. */
  chosen: string[]
  label: string
}

/** Orders to tick, one by one. */
export function OrderTicks({ orders, chosen, label }: Props) {
  return (
    <fieldset className="max-h-96 overflow-y-auto">
      <legend className="sr-only">{label}</legend>
      {orders.map(({ id, title, about }) => (
        <Tick
          key={id}
          className="py-1"
          name="order"
          value={id}
          defaultChecked={chosen.includes(id)}
        >
          <bdi>{title}</bdi>
          <span className="block text-quiet text-sm tabular-nums">
            <TextParts parts={about} />
          </span>
        </Tick>
      ))}
    </fieldset>
  )
}

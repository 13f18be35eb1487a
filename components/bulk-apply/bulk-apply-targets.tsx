import { TextParts } from '@/components/ui/text-parts'
import { Tick } from '@/components/ui/tick'
import type { BulkApplyMessages } from './bulk-apply-messages'

/**
 * An order in the list; `about` is its number, if it has one, and its date. `isForGood` where the
 * details can't be taken back: it has no country or state yet.
 */
export type Target = { id: string; title: string; about: string[]; isForGood: boolean }

type Props = {
  targets: Target[]
  ticked: ReadonlySet<string>
  /** Ticks these orders, or takes their ticks away. */
  tick: (ids: string[], isTicked: boolean) => void
  messages: BulkApplyMessages
}

/** The orders to choose from, each with a box, and one box for all where scripts run. */
export function BulkApplyTargets({ targets, ticked, tick, messages }: Props) {
  return (
    <fieldset className="space-y-1">
      <legend className="font-semibold text-sm">{messages.others}</legend>
      <Tick
        className="border-rule border-b text-sm noscript:hidden"
        checked={ticked.size === targets.length}
        onChange={(event) =>
          tick(
            targets.map(({ id }) => id),
            event.currentTarget.checked,
          )
        }
      >
        {messages.all}
      </Tick>
      <ul className="max-h-96 overflow-y-auto text-sm">
        {targets.map((target) => (
          <li key={target.id}>
            <Tick
              className="py-1"
              name="order"
              value={target.id}
              checked={ticked.has(target.id)}
              onChange={(event) => tick([target.id], event.currentTarget.checked)}
            >
              <bdi>{target.title}</bdi> <TargetDetails about={target.about} />
              {target.isForGood ? (
                <span className="block text-warn">{messages.forGood}</span>
              ) : null}
            </Tick>
          </li>
        ))}
      </ul>
    </fieldset>
  )
}

/** The number and date of an order. */
export function TargetDetails({ about }: Pick<Target, 'about'>) {
  return (
    <span className="text-quiet">
      <TextParts parts={about} />
    </span>
  )
}

import { TextParts } from '@/components/ui/text-parts'
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

const box = 'size-5 shrink-0 accent-accent'

/** The orders to choose from, each with a box, and one box for all where scripts run. */
export function BulkApplyTargets({ targets, ticked, tick, messages }: Props) {
  return (
    <fieldset className="space-y-1">
      <legend className="font-semibold text-sm">{messages.others}</legend>
      <label className="flex min-h-11 items-center gap-3 border-rule border-b text-sm noscript:hidden">
        <input
          type="checkbox"
          className={box}
          checked={ticked.size === targets.length}
          onChange={(event) =>
            tick(
              targets.map(({ id }) => id),
              event.currentTarget.checked,
            )
          }
        />
        {messages.all}
      </label>
      <ul className="max-h-96 overflow-y-auto text-sm">
        {targets.map((target) => (
          <li key={target.id}>
            <label className="flex min-h-11 items-center gap-3 py-1">
              <input
                type="checkbox"
                name="order"
                value={target.id}
                className={box}
                checked={ticked.has(target.id)}
                onChange={(event) => tick([target.id], event.currentTarget.checked)}
              />
              <span className="min-w-0 [overflow-wrap:anywhere]">
                <bdi>{target.title}</bdi> <TargetDetails about={target.about} />
                {target.isForGood ? (
                  <span className="block text-warn">{messages.forGood}</span>
                ) : null}
              </span>
            </label>
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

import { Badge } from '@/components/ui/badge'
import { getPanelClasses } from '@/components/ui/panel'
import type { BulkApplyMessages } from './bulk-apply-messages'
import type { ApplyResult } from './bulk-apply-state'
import { type Target, TargetDetails } from './bulk-apply-targets'

type Props = { results: ApplyResult[]; targets: Target[]; messages: BulkApplyMessages }

/** The outcome for each order, problems first, with the reason if it wasn't corrected. */
export function BulkApplyResults({ results, targets, messages }: Props) {
  if (results.length === 0) return null
  return (
    <section aria-labelledby="results" className="space-y-3">
      <h2 id="results" className="text-xl">
        {messages.results}
      </h2>
      <ul className={`divide-y divide-rule ${getPanelClasses('none')}`}>
        {results.toSorted(byProblem).map(({ id, outcome }) => {
          const order = targets.find((target) => target.id === id)
          const reason = outcome.kind === 'locked' ? outcome.what : outcome.kind
          return (
            <li key={id} className="flex flex-wrap items-center gap-x-4 gap-y-1 px-5 py-3 text-sm">
              <a
                href={`/orders/${id}`}
                className="min-w-0 font-medium underline underline-offset-4 [overflow-wrap:anywhere]"
              >
                <bdi>{order?.title ?? id}</bdi>
              </a>
              <TargetDetails about={order?.about ?? []} />
              <span className="ms-auto">
                <Badge tone={isGood({ outcome }) ? 'good' : 'warn'}>
                  {messages.outcomes[reason]}
                </Badge>
              </span>
            </li>
          )
        })}
      </ul>
    </section>
  )
}

/** Whether an order shows the details now. */
export function isGood({ outcome: { kind } }: Pick<ApplyResult, 'outcome'>): boolean {
  return kind === 'saved' || kind === 'same'
}

function byProblem(one: ApplyResult, other: ApplyResult): number {
  return Number(isGood(one)) - Number(isGood(other))
}

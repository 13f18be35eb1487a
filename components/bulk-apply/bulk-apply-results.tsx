import { Badge } from '@/components/ui/badge'
import { getPanelClasses } from '@/components/ui/panel'
import type { BulkApplyMessages } from './bulk-apply-messages'
import type { ApplyResult } from './bulk-apply-state'
import { type Target, TargetDetails } from './bulk-apply-targets'

type Props = { results: ApplyResult[]; targets: Target[]; messages: BulkApplyMessages }

/** The outcome for each order, with the reason if it wasn't corrected. */
export function BulkApplyResults({ results, targets, messages }: Props) {
  if (results.length === 0) return null
  return (
    <section className="space-y-3">
      <h2 className="text-xl">{messages.results}</h2>
      <ul className={`divide-y divide-rule ${getPanelClasses('none')}`}>
        {results.map(({ id, outcome }) => {
          const order = targets.find((target) => target.id === id)
          const good = outcome.kind === 'saved' || outcome.kind === 'same'
          const reason = outcome.kind === 'locked' ? outcome.what : outcome.kind
          return (
            <li key={id} className="flex flex-wrap items-center gap-x-4 gap-y-1 px-5 py-3 text-sm">
              <a href={`/orders/${id}`} className="font-medium underline underline-offset-4">
                <bdi>{order?.title ?? id}</bdi>
              </a>
              <TargetDetails about={order?.about ?? []} />
              <span className="ms-auto">
                <Badge tone={good ? 'good' : 'warn'}>{messages.outcomes[reason]}</Badge>
              </span>
            </li>
          )
        })}
      </ul>
    </section>
  )
}

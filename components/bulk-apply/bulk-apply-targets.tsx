import { TextParts } from '@/components/ui/text-parts'
import type { BulkApplyMessages } from './bulk-apply-messages'

/** An order in the list; `about` is its number, if it has one, and its date. */
export type Target = { id: string; title: string; about: string[] }

type Props = { targets: Target[]; messages: BulkApplyMessages }

/** Which orders will be corrected, on request. */
export function BulkApplyTargets({ targets, messages }: Props) {
  return (
    <details className="text-sm">
      <summary className="min-h-11 cursor-pointer content-center underline underline-offset-4">
        {messages.which}
      </summary>
      <ul className="space-y-1">
        {targets.map((target) => (
          <li key={target.id}>
            <bdi>{target.title}</bdi> <TargetDetails about={target.about} />
          </li>
        ))}
      </ul>
    </details>
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

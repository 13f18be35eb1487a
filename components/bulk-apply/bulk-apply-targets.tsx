import type { BulkApplyMessages } from './bulk-apply-messages'

/** An order as a customer knows it; `about` is its number, where it has one, and its date. */
export type Target = { id: string; title: string; about: string[] }

type Props = { targets: Target[]; messages: BulkApplyMessages }

/** Which orders will be reached, for whoever wants to know before. */
export function BulkApplyTargets({ targets, messages }: Props) {
  return (
    <details className="text-sm">
      <summary className="min-h-11 cursor-pointer content-center underline underline-offset-4">
        {messages.which}
      </summary>
      <ul className="space-y-1">
        {targets.map((target) => (
          <li key={target.id}>
            <bdi>{target.title}</bdi> <AboutTarget about={target.about} />
          </li>
        ))}
      </ul>
    </details>
  )
}

/** Each part in the direction of its own writing. */
export function AboutTarget({ about }: Pick<Target, 'about'>) {
  return (
    <span className="text-quiet">
      {about.map((part, index) => (
        <span key={part}>
          {index > 0 ? ' · ' : null}
          <bdi>{part}</bdi>
        </span>
      ))}
    </span>
  )
}

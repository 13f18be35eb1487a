import { type Ask, AskLink } from '@/components/shell/ask-link'
import type { AccountDetail } from './account-details'

type Props = { details: AccountDetail[]; reason: string; ask?: Ask }

/** Details that can't be changed here, as text rather than as disabled fields, and why. */
export function ReadOnlyDetails({ details, reason, ask }: Props) {
  return (
    <div className="space-y-3 rounded-md border border-rule bg-paper px-5 py-4 text-sm sm:px-6">
      <dl className="space-y-2">
        {details.map(({ label, value }) => (
          <div key={label}>
            <dt className="text-quiet">{label}</dt>
            <dd className="whitespace-pre-line break-words font-medium">
              <bdi>{value}</bdi>
            </dd>
          </div>
        ))}
      </dl>
      <p className="text-quiet">
        {reason} {ask ? <AskLink ask={ask} /> : null}
      </p>
    </div>
  )
}

import { Panel } from '@/components/ui/panel'
import type { BillingMessages } from './billing-messages'

/** Shown instead of the form, for a view-only session. */
export function ViewOnly({ messages }: { messages: BillingMessages }) {
  return (
    <Panel padding="form" className="space-y-2">
      <h2 className="text-xl">{messages.title}</h2>
      <p className="text-quiet text-sm">{messages.viewOnly}</p>
    </Panel>
  )
}

import type { BillingMessages } from './billing-messages'

/** In the form's place, for whoever came by a link that only shows. */
export function ViewOnly({ messages }: { messages: BillingMessages }) {
  return (
    <section className="space-y-2 rounded-lg border border-rule bg-paper p-5 sm:p-6">
      <h2 className="text-xl">{messages.title}</h2>
      <p className="text-quiet text-sm">{messages.viewOnly}</p>
    </section>
  )
}

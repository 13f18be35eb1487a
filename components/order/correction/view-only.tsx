import type { BillingWords } from './billing-words'

/** In the form's place, for whoever came by a link that only shows. */
export function ViewOnly({ words }: { words: BillingWords }) {
  return (
    <section className="space-y-2 rounded-lg border border-rule bg-paper p-5 sm:p-6">
      <h2 className="text-xl">{words.title}</h2>
      <p className="text-quiet text-sm">{words.viewOnly}</p>
    </section>
  )
}

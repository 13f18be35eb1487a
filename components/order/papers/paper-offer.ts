import type { Ask } from '@/components/shell/ask-link'
import { type Contact, toContact } from '@/components/shell/contact-link'
import type { I18n } from '@/lib/i18n/i18n'
import type { Messages } from '@/lib/i18n/languages'

type Problem = keyof Messages['orderPapers']['problems']

/** What can be done about an order's invoice. */
export type PaperOffer =
  | { kind: 'download' | 'issue'; isCorrected: boolean }
  | { kind: 'none'; problem: Problem }

export type IssueMessages = Pick<Messages['orderPapers'], 'making' | 'slow' | 'problems'> & {
  contact: Ask | null
}

/** Returns what the button that has an invoice issued may have to say. */
export function createIssueMessages({ t, messages }: I18n, merchant: Contact): IssueMessages {
  const { making, slow, problems } = messages.orderPapers
  return { making, slow, problems, contact: toContact(merchant, t) }
}

/** Returns the problem with this name; an unknown one means that the invoice is out of reach. */
export function toProblem(name: unknown, problems: IssueMessages['problems']): Problem {
  const isKnown = (key: string): key is Problem => key === name
  return Object.keys(problems).find(isKnown) ?? 'unavailable'
}

import type { I18n, Messages } from '@/lib/i18n/i18n'

type Problem = keyof Messages['orderPapers']['problems']

/** What can be done about an order's invoice. */
export type PaperOffer =
  | { kind: 'download' | 'issue'; isCorrected: boolean }
  | { kind: 'none'; problem: Problem }

export type IssueMessages = Pick<Messages['orderPapers'], 'making' | 'slow' | 'problems'>

/** Returns what the button that has an invoice issued may have to say. */
export function createIssueMessages({ messages }: I18n): IssueMessages {
  const { making, slow, problems } = messages.orderPapers
  return { making, slow, problems }
}

/** Returns the problem with this name; an unknown one means that the invoice is out of reach. */
export function toProblem(name: unknown, problems: IssueMessages['problems']): Problem {
  const isKnown = (key: string): key is Problem => key === name
  return Object.keys(problems).find(isKnown) ?? 'unavailable'
}

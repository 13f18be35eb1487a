import * as z from 'zod/mini'
import { createSignedLink } from '../../portal/links/create-link'
import { type Subject, subject } from '../../portal/links/subject'
import { lifetimeOf } from './lifetime'

/** What a link is to be, as it was asked for; ids as they were typed. */
export type LinkRequestOutcome = {
  subject: Subject
  order: string | undefined
  viewOnly: boolean
  expires: string | undefined
}

/** A new link, or what about it can't be. */
export async function mint(
  asked: LinkRequestOutcome,
  secret: string,
): Promise<{ link: string } | { problem: string }> {
  const { order, viewOnly } = asked
  const who = subject.safeParse(asked.subject)
  if (!who.success) return { problem: whoProblem(asked.subject) }
  if (order && !z.safeParse(z.guid(), order).success) {
    return { problem: `${order} isn’t the id of an order, which is a UUID` }
  }
  const seconds = lifetimeOf(order, asked.expires)
  return { link: await createSignedLink(secret, { subject: who.data, order, viewOnly, seconds }) }
}

function whoProblem(who: Subject): string {
  if ('cus' in who) return `${who.cus} isn’t the API’s id of a customer, which is a UUID`
  if (!who.sub) return 'it names no customer'
  return 'the ids of a customer and a member have at most 200 characters, and no control characters'
}

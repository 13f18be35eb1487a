import * as z from 'zod/mini'
import { createSignedLink } from '../../portal/links/create-link'
import { type Subject, subject } from '../../portal/links/subject'
import { parseLifetime } from './lifetime'

/** What a new link is to open, and for how long; ids as they were typed. */
export type LinkOptions = {
  subject: Subject
  order: string | undefined
  viewOnly: boolean
  expires: string | undefined
}

/** A new link, or what about it can't be. */
export async function mint(
  options: LinkOptions,
  secret: string,
): Promise<{ link: string } | { problem: string }> {
  const { order, viewOnly } = options
  const parsedSubject = subject.safeParse(options.subject)
  if (!parsedSubject.success) return { problem: explainBadSubject(options.subject) }
  if (order && !z.safeParse(z.guid(), order).success) {
    return { problem: `${order} isn’t the id of an order, which is a UUID` }
  }
  const seconds = parseLifetime(order, options.expires)
  return {
    link: await createSignedLink(secret, { subject: parsedSubject.data, order, viewOnly, seconds }),
  }
}

function explainBadSubject(typed: Subject): string {
  if ('cus' in typed) return `${typed.cus} isn’t the API’s id of a customer, which is a UUID`
  if (!typed.sub) return 'it names no customer'
  return 'the ids of a customer and a member have at most 200 characters, and no control characters'
}

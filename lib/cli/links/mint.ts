import * as z from 'zod/mini'
import { linkSignedWith } from '../../portal/links/new-link'
import { type Holder, holder } from '../../portal/links/portal-link'
import { lifetimeOf } from './lifetime'

/** What a link is to be, as it was asked for; ids as they were typed. */
export type Asked = {
  holder: Holder
  order: string | undefined
  viewOnly: boolean
  expires: string | undefined
}

/** A new link, or what about it can't be. */
export async function mint(
  asked: Asked,
  secret: string,
): Promise<{ link: string } | { problem: string }> {
  const { order, viewOnly } = asked
  const who = holder.safeParse(asked.holder)
  if (!who.success) return { problem: whoProblem(asked.holder) }
  if (order && !z.safeParse(z.guid(), order).success) {
    return { problem: `${order} isn’t the id of an order, which is a UUID` }
  }
  const seconds = lifetimeOf(order, asked.expires)
  return { link: await linkSignedWith(secret, { holder: who.data, order, viewOnly, seconds }) }
}

function whoProblem(who: Holder): string {
  if ('cus' in who) return `${who.cus} isn’t the API’s id of a customer, which is a UUID`
  if (!who.sub) return 'it names no customer'
  return 'the ids of a customer and a member have at most 200 characters'
}

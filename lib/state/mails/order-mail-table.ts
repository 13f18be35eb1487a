import { and, eq } from 'drizzle-orm'
import { type OrderMailKind, orderMailKinds } from '../../contract/order/mailed-order'
import type { Secrets } from '../../crypto/seal'
import { isClaimable } from '../../db/claim-rows'
import type { Database } from '../../db/database'
import { orderMailSwitches, orderMails } from '../../db/schema'
import { deriveId } from '../../db/seed/stable-values'
import type { AddressedMail, ClaimedOrderMail, OrderMailQueue } from '../../mail/order-mail-queue'
import { countOne, dropEnded } from '../rate-limits/rate-limit-table'
import { limitKey } from '../rate-limits/rate-limits'
import { MAIL_LEASE_MS } from './mail-lease'
import { insertMail } from './mail-table'

/** How many mails about orders an address gets in a day, however many orders it has. */
const DAILY_MAX = 10

const DAY_MS = 86_400_000

type Parts = { database: Database; secrets: Secrets; clock: () => Date }

/** What customers are to be told waits in the database, where storing an order has queued it. */
export function orderMailTable(parts: Parts): OrderMailQueue {
  const { database, clock } = parts
  return {
    async claim(most) {
      const claimedUntil = new Date(clock().getTime() + MAIL_LEASE_MS)
      const rows = await database
        .update(orderMails)
        .set({ next_attempt_at: claimedUntil })
        .where(isClaimable(orderMails, { now: clock(), limit: most }))
        .returning()
      return rows.map(({ id, order_id: orderId, kind, attempts, last_error: lastCode }) => ({
        id,
        orderId,
        kind,
        attempts,
        lastCode,
        claimedUntil,
      }))
    },
    complete: (claimed, mails) => complete(parts, claimed, mails),
    async postpone(claimed, code, until) {
      await database
        .update(orderMails)
        .set({ attempts: claimed.attempts + 1, next_attempt_at: until, last_error: code })
        .where(isStill(claimed))
    },
    async giveUp(claimed, code) {
      await database
        .update(orderMails)
        .set({ attempts: claimed.attempts + 1, next_attempt_at: null, last_error: code })
        .where(isStill(claimed))
    },
  }
}

/**
 * That it is told, and the mails that tell it, are one transaction: after a kill it is told again, or
 * not. The ids of the mails are made from its own, so that a mail has the same `Message-ID` always.
 */
async function complete(
  { database, secrets, clock }: Parts,
  claimed: ClaimedOrderMail,
  mails: readonly AddressedMail[],
): Promise<number> {
  const now = clock()
  await dropEnded(database, now)
  return database.transaction(async (transaction) => {
    const told = await transaction
      .update(orderMails)
      .set({ next_attempt_at: null, last_error: null })
      .where(isStill(claimed))
      .returning({ id: orderMails.id })
    if (told.length === 0) return 0
    let leftOut = 0
    // In one order, so that two that tell the same people wait for each other.
    for (const { recipient, mail } of mails.toSorted((a, b) =>
      compare(a.mail.to.toLowerCase(), b.mail.to.toLowerCase()),
    )) {
      const key = limitKey({ what: 'order mails', whose: mail.to.toLowerCase() }, secrets[0])
      const { count } = await countOne(transaction, key, new Date(now.getTime() + DAY_MS))
      if (count > DAILY_MAX) leftOut += 1
      else {
        const id = deriveId('order mail', claimed.id, recipient)
        await insertMail(transaction, secrets, { id, content: mail, now, due: now })
      }
    }
    return leftOut
  })
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b)
}

/** Whoever claimed it since has the say. */
function isStill({ id, claimedUntil }: ClaimedOrderMail) {
  return and(eq(orderMails.id, id), eq(orderMails.next_attempt_at, claimedUntil))
}

/** As `switchOrderMails`, in this database. */
export async function switchOrderMailsIn(
  database: Database,
  kinds: Record<OrderMailKind, boolean>,
  now: Date,
): Promise<void> {
  for (const kind of orderMailKinds) {
    if (kinds[kind]) {
      await database.insert(orderMailSwitches).values({ kind, since: now }).onConflictDoNothing()
    } else await database.delete(orderMailSwitches).where(eq(orderMailSwitches.kind, kind))
  }
}

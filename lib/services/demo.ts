import { eq } from 'drizzle-orm'
import { organizations } from '../db/schema'
import { merchant } from '../db/seed/merchant'
import { guest } from '../db/seed/people'
import type { Services } from './services'

/** The customer to show the demo with, by their external id; null where no demo is. */
export async function demoGuest({ database }: Services): Promise<string | null> {
  const [demo] = await database
    .select({ id: organizations.id })
    .from(organizations)
    .where(eq(organizations.id, merchant.id))
  return demo ? guest.externalId : null
}

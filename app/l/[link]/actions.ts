'use server'

import { redirect } from 'next/navigation'
import { switchSession } from '@/lib/portal/links/switch-session'

/** Leaves whoever was signed in here, and opens the link. */
export async function switchToLink(token: string): Promise<void> {
  redirect(await switchSession(String(token)))
}

'use server'

import { redirect } from 'next/navigation'
import { forgetDraftCookie } from '@/lib/portal/billing/draft-cookie'
import { parseReturnTo } from '@/lib/portal/request/return-to'

/** Takes what was typed before out of the form that is there. */
export async function discardDraft(here: string): Promise<void> {
  await forgetDraftCookie()
  // Whoever calls this may not be our form.
  redirect(parseReturnTo(String(here)))
}

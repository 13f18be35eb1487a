'use server'

import { redirect } from 'next/navigation'
import { forgetDraftCookie } from '@/lib/portal/billing/draft-cookie'
import { parseReturnTo } from '@/lib/portal/request/return-to'

/** Discards the draft of a form. */
export async function discardDraft(here: string): Promise<void> {
  await forgetDraftCookie()
  // The caller may not be our form.
  redirect(parseReturnTo(String(here)))
}

'use server'

import { redirect } from 'next/navigation'
import { undoCorrection } from '@/lib/portal/corrections/undo-correction'
import { toTokenPath } from '@/lib/portal/links/extract-token'

/** Undoes the correction, and shows the outcome. */
export async function undo(token: string): Promise<void> {
  const page = `/undo/${toTokenPath(String(token))}` as const
  const failure = await undoCorrection(String(token))
  if (failure) redirect(`${page}?failed=1`)
  redirect(page)
}

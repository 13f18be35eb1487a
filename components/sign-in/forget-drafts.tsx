'use client'

import { useEffect } from 'react'
import { forgetAllDrafts } from '@/components/billing/draft/draft-store'

/** Deletes all drafts in this browser after signing out. */
export function ForgetDrafts() {
  useEffect(forgetAllDrafts, [])
  return null
}

'use client'

import { useEffect } from 'react'
import { forgetAllDrafts } from '@/components/billing/draft/draft-store'

/** Deletes what was kept on this device of what somebody typed, once they are signed out. */
export function ForgetDrafts() {
  useEffect(forgetAllDrafts, [])
  return null
}

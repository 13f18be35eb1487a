'use client'

import { createContext, type ReactNode, useContext, useEffect, useState } from 'react'
import type { Messages } from '@/lib/i18n/languages'

type ErrorMessages = Messages['problem']['unexpected'] &
  Pick<Messages['problem'], 'retry' | 'reference'>

type ErrorContext = { messages: ErrorMessages; requestId: string | null }

const Context = createContext<ErrorContext | null>(null)

type Props = { messages: ErrorMessages; requestId: string | undefined; children: ReactNode }

/**
 * Passes the few messages of the error page to the browser, which has no catalogue, and the id of
 * the request that loaded the page.
 */
export function ErrorMessages({ messages, requestId, children }: Props) {
  const [loadedBy, setLoadedBy] = useState(requestId ?? null)
  // Whatever fails from now on belongs to a later request, whose id isn't known here.
  useEffect(() => setLoadedBy(null), [])
  return <Context value={{ messages, requestId: loadedBy }}>{children}</Context>
}

export function useErrorContext(): ErrorContext | null {
  return useContext(Context)
}

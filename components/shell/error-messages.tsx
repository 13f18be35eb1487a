'use client'

import { createContext, type ReactNode, useContext, useEffect, useState } from 'react'
import type { Messages } from '@/lib/i18n/i18n'

type ErrorMessages = Messages['problem']['unexpected'] &
  Pick<Messages['problem'], 'retry' | 'reference'>

type ErrorContext = { messages: ErrorMessages; requestId: string | null }

const Context = createContext<ErrorContext | null>(null)

type Props = { messages: ErrorMessages; requestId: string | undefined; children: ReactNode }

/**
 * Brings the few messages of the error page to the browser, where no catalogue is, and the id of
 * the request that the page was loaded by.
 */
export function ErrorMessages({ messages, requestId, children }: Props) {
  const [loadedBy, setLoadedBy] = useState(requestId ?? null)
  // What fails from now on was asked for by a later request, whose id never gets here.
  useEffect(() => setLoadedBy(null), [])
  return <Context value={{ messages, requestId: loadedBy }}>{children}</Context>
}

export function useErrorContext(): ErrorContext | null {
  return useContext(Context)
}

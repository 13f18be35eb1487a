'use client'

import { createContext, type ReactNode, useContext } from 'react'
import type { Messages } from '@/lib/i18n/i18n'

type ErrorMessages = Messages['problem']['unexpected'] &
  Pick<Messages['problem'], 'retry' | 'reference'>

const Context = createContext<ErrorMessages | null>(null)

type Props = { messages: ErrorMessages; children: ReactNode }

/** Passes the few messages of the error page to the browser, which has no catalogue. */
export function ErrorMessages({ messages, children }: Props) {
  return <Context value={messages}>{children}</Context>
}

export function useErrorMessages(): ErrorMessages | null {
  return useContext(Context)
}

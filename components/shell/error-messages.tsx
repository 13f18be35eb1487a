'use client'

import { createContext, type ReactNode, useContext } from 'react'

type Messages = { title: string; body: string; retry: string }

const Context = createContext<Messages | null>(null)

/** Brings the few messages of the error page to the browser, where no catalogue is. */
export function ErrorMessages({ messages, children }: { messages: Messages; children: ReactNode }) {
  return <Context value={messages}>{children}</Context>
}

export function useErrorMessages(): Messages | null {
  return useContext(Context)
}

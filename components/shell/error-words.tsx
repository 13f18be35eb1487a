'use client'

import { createContext, type ReactNode, useContext } from 'react'

type Words = { title: string; body: string; retry: string }

const Context = createContext<Words | null>(null)

/** Brings the few words of the error page to the browser, where no catalogue is. */
export function ErrorWords({ words, children }: { words: Words; children: ReactNode }) {
  return <Context value={words}>{children}</Context>
}

export function useErrorWords(): Words | null {
  return useContext(Context)
}

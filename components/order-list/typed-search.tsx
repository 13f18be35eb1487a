'use client'

import { createContext, type ReactNode, useContext, useMemo, useState } from 'react'

type TypedSearch = {
  /** What is typed and isn't searched for yet; null where the rows are those of the search. */
  typed: string | null
  setTyped: (typed: string | null) => void
  /** Whether the rows of another search are on their way. */
  isPending: boolean
  setPending: (isPending: boolean) => void
}

const Context = createContext<TypedSearch | null>(null)

/** Lets the rows know what is being typed above them. */
export function TypedSearchProvider({ children }: { children: ReactNode }) {
  const [typed, setTyped] = useState<string | null>(null)
  const [isPending, setPending] = useState(false)
  const value = useMemo(() => ({ typed, setTyped, isPending, setPending }), [typed, isPending])
  return <Context value={value}>{children}</Context>
}

export function useTypedSearch(): TypedSearch {
  const search = useContext(Context)
  if (!search) throw new Error('There is no TypedSearchProvider around this')
  return search
}

/** Whether one of these texts has what is typed, whatever signs and blanks are between. */
export function hasTyped(texts: string[], typed: string | null): boolean {
  if (!typed) return true
  const folded = fold(typed)
  // Signs alone find nothing.
  return folded !== '' && texts.some((text) => fold(text).includes(folded))
}

function fold(text: string): string {
  return text.toLowerCase().replaceAll(/[^\p{L}\p{M}\p{N}]/gu, '')
}

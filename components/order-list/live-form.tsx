'use client'

import { useRouter } from 'next/navigation'
import { type FormEvent, type ReactNode, useEffect, useRef, useTransition } from 'react'
import { useTypedSearch } from './typed-search'

/** Long enough that nobody who goes on typing waits for what they don't want any more. */
const PAUSE_MS = 250

type Props = {
  /** The search that the page shows, as a query without a page. */
  query: string
  /** Whether the API is asked at each pause; else only loaded rows are looked through. */
  asksWhileTyping: boolean
  className: string
  children: ReactNode
}

/**
 * A GET form for the list. With scripts it applies what is chosen or typed by itself, and keeps the
 * focus and what is being typed.
 */
export function LiveForm({ query, asksWhileTyping, className, children }: Props) {
  const router = useRouter()
  const [isPending, startTransition] = useTransition()
  const { setTyped, setPending } = useTypedSearch()
  const form = useRef<HTMLFormElement>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const applied = useRef(query)

  useEffect(() => setPending(isPending), [isPending, setPending])

  // The page can also come to another search by a link or by going back.
  useEffect(() => {
    setTyped(null)
    if (form.current && query !== applied.current) fill(form.current, query)
    applied.current = query
  }, [query, setTyped])

  useEffect(() => () => clearTimeout(timer.current), [])

  function apply(how: 'push' | 'replace') {
    clearTimeout(timer.current)
    const wanted = form.current ? readQuery(form.current) : ''
    if (how === 'replace' && wanted === applied.current) return
    applied.current = wanted
    startTransition(() => router[how](`/orders?${wanted}`, { scroll: false }))
  }

  function handleInput({ target, nativeEvent }: FormEvent<HTMLFormElement>) {
    if (!(target instanceof HTMLInputElement) || target.type !== 'search') return apply('push')
    if (nativeEvent instanceof InputEvent && nativeEvent.isComposing) return
    if (!asksWhileTyping) return setTyped(target.value.trim())
    clearTimeout(timer.current)
    timer.current = setTimeout(apply, PAUSE_MS, 'replace')
  }

  return (
    <search>
      <form
        ref={form}
        action="/orders"
        autoComplete="off"
        aria-busy={isPending}
        className={className}
        onInput={handleInput}
        onSubmit={(event) => {
          event.preventDefault()
          apply('push')
        }}
      >
        {children}
      </form>
    </search>
  )
}

/** Returns what is filled in as a query, in the order of the fields. */
function readQuery(form: HTMLFormElement): string {
  const query = new URLSearchParams()
  for (const [name, value] of new FormData(form)) {
    if (typeof value === 'string' && value.trim()) query.set(name, value.trim())
  }
  return query.toString()
}

function fill(form: HTMLFormElement, query: string): void {
  const values = new URLSearchParams(query)
  for (const field of form.elements) {
    const value = values.get(field.getAttribute('name') ?? '')
    if (field instanceof HTMLSelectElement) field.value = value ?? ''
    else if (field instanceof HTMLInputElement && field.type === 'checkbox')
      field.checked = value !== null
    else if (field instanceof HTMLInputElement) field.value = value ?? ''
  }
}

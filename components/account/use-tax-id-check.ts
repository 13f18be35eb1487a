import { useEffect, useState } from 'react'
import type { TaxIdAnswer } from '@/lib/tax-id/check'

/** How long somebody has to stop typing before they are told something, in milliseconds. */
const PAUSE_MS = 400

/**
 * What can be said of a tax id of a country; undefined until it is known, and when there is
 * nothing to ask or no answer: saving checks it again.
 */
export function useTaxIdCheck(taxId: string, country: string): TaxIdAnswer | undefined {
  const [known, setKnown] = useState<{ of: string; answer: TaxIdAnswer }>()
  const of = `${country} ${taxId}`

  useEffect(() => {
    if (!taxId || !country) return
    const asked = new AbortController()
    const timer = setTimeout(() => {
      ask(taxId, country, asked.signal).then(
        (answer) => setKnown({ of, answer }),
        () => undefined,
      )
    }, PAUSE_MS)
    return () => {
      clearTimeout(timer)
      asked.abort()
    }
  }, [taxId, country, of])

  return known?.of === of ? known.answer : undefined
}

/** Rejects when there is no answer. */
async function ask(tax_id: string, country: string, signal: AbortSignal): Promise<TaxIdAnswer> {
  const response = await fetch('/account/tax-id', {
    method: 'POST',
    body: JSON.stringify({ tax_id, country }),
    signal,
  })
  if (!response.ok) throw new Error(`${response.status}`)
  return response.json()
}

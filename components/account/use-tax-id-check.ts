import { useEffect, useState } from 'react'
import type { TaxIdAnswer } from '@/lib/tax-id/check'

/** How long typing has to pause before the tax id is checked, in milliseconds. */
const PAUSE_MS = 400

/**
 * The check of a tax id of a country; undefined until it is there, and when there is nothing to
 * check or no answer: saving checks it again.
 */
export function useTaxIdCheck(taxId: string, country: string): TaxIdAnswer | undefined {
  const [checked, setChecked] = useState<{ input: string; answer: TaxIdAnswer }>()
  const input = `${country} ${taxId}`

  useEffect(() => {
    if (!taxId || !country) return
    const request = new AbortController()
    const timer = setTimeout(() => {
      fetchCheck(taxId, country, request.signal).then(
        (answer) => setChecked({ input, answer }),
        () => undefined,
      )
    }, PAUSE_MS)
    return () => {
      clearTimeout(timer)
      request.abort()
    }
  }, [taxId, country, input])

  return checked?.input === input ? checked.answer : undefined
}

/** Rejects when there is no answer. */
async function fetchCheck(
  tax_id: string,
  country: string,
  signal: AbortSignal,
): Promise<TaxIdAnswer> {
  const response = await fetch('/account/tax-id', {
    method: 'POST',
    body: JSON.stringify({ tax_id, country }),
    signal,
  })
  if (!response.ok) throw new Error(`${response.status}`)
  return response.json()
}

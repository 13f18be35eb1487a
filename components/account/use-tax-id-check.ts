import { useEffect, useState } from 'react'
import type { TaxIdAnswer } from '@/lib/tax-id/check'

/** How long typing has to pause before the tax id is checked, in milliseconds. */
const PAUSE_MS = 400

/**
 * Checks a tax id of a country. Undefined until there is an answer, and when there is nothing to
 * check or the call failed: saving checks it again.
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

/** Rejects when the call fails. */
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

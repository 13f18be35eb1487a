'use client'

import { useEffect, useState } from 'react'
import { Notice } from '@/components/ui/notice'
import type { FieldWords } from '../fields/field-words'

/** Says that nothing got out of this device, and when it is worth trying again. */
export function Offline({ words }: { words: FieldWords['offline'] }) {
  const [isBack, setIsBack] = useState(false)

  useEffect(() => {
    const back = () => setIsBack(true)
    const gone = () => setIsBack(false)
    window.addEventListener('online', back)
    window.addEventListener('offline', gone)
    return () => {
      window.removeEventListener('online', back)
      window.removeEventListener('offline', gone)
    }
  }, [])

  return (
    <Notice tone={isBack ? 'plain' : 'bad'}>
      <p>{isBack ? words.back : words.gone}</p>
      <button
        type="submit"
        className="inline-flex min-h-11 items-center font-medium underline underline-offset-4"
      >
        {words.retry}
      </button>
    </Notice>
  )
}

'use client'

import { useEffect, useState } from 'react'
import { Notice } from '@/components/ui/notice'
import { getTextLinkClasses } from '@/components/ui/text-link'
import type { FieldMessages } from '../fields/field-messages'

/** The notice that nothing was sent, and when to try again. */
export function Offline({ messages }: { messages: FieldMessages['offline'] }) {
  const [isBack, setIsBack] = useState(false)

  useEffect(() => {
    const back = () => setIsBack(true)
    const handleOffline = () => setIsBack(false)
    window.addEventListener('online', back)
    window.addEventListener('offline', handleOffline)
    return () => {
      window.removeEventListener('online', back)
      window.removeEventListener('offline', handleOffline)
    }
  }, [])

  return (
    <Notice tone={isBack ? 'plain' : 'bad'}>
      <p>{isBack ? messages.back : messages.gone}</p>
      <button type="submit" className={getTextLinkClasses('strong')}>
        {messages.retry}
      </button>
    </Notice>
  )
}

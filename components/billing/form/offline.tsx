'use client'

import { useEffect, useState } from 'react'
import { Notice } from '@/components/ui/notice'
import { textLinkClasses } from '@/components/ui/text-link'
import type { FieldMessages } from '../fields/field-messages'

/** Says that nothing has left this device, and when it is worth trying again. */
export function Offline({ messages }: { messages: FieldMessages['offline'] }) {
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
      <p>{isBack ? messages.back : messages.gone}</p>
      <button type="submit" className={textLinkClasses('strong')}>
        {messages.retry}
      </button>
    </Notice>
  )
}

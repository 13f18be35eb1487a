'use client'

import { Button } from '@/components/button'
import { MessagePage } from '@/components/message-page'
import { useErrorWords } from './error-words'

/** What nobody expected. The words came with the layout, which stands around this. */
export default function UnexpectedError({ reset }: { error: Error; reset: () => void }) {
  const words = useErrorWords()
  if (!words) return null
  return (
    <MessagePage title={words.title} body={words.body}>
      <Button look="primary" type="button" onClick={reset}>
        {words.retry}
      </Button>
    </MessagePage>
  )
}

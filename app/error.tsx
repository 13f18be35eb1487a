'use client'

import { useErrorWords } from '@/components/shell/error-words'
import { Button } from '@/components/ui/button'
import { MessagePage } from '@/components/ui/message-page'

/** What nobody expected. The words came with the layout, which stands around this. */
export default function UnexpectedError() {
  const words = useErrorWords()
  if (!words) return null
  return (
    <MessagePage title={words.title} body={words.body}>
      <Button look="primary" type="button" onClick={() => window.location.reload()}>
        {words.retry}
      </Button>
    </MessagePage>
  )
}

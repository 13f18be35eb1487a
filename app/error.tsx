'use client'

import { useErrorMessages } from '@/components/shell/error-messages'
import { Button } from '@/components/ui/button'
import { MessagePage } from '@/components/ui/message-page'

/** What nobody expected. The messages came with the layout, which stands around this. */
export default function UnexpectedError() {
  const messages = useErrorMessages()
  if (!messages) return null
  return (
    <MessagePage title={messages.title} body={messages.body}>
      <Button look="primary" type="button" onClick={() => window.location.reload()}>
        {messages.retry}
      </Button>
    </MessagePage>
  )
}

'use client'

import { useState } from 'react'
import { digestOf } from '@/components/shell/digest-of'
import { useErrorContext } from '@/components/shell/error-messages'
import { RequestReference } from '@/components/shell/request-reference'
import { Button } from '@/components/ui/button'
import { MessagePage } from '@/components/ui/message-page'

type Props = { error: unknown }

/** The page for unexpected errors. The layout around it provides the messages. */
export default function UnexpectedError({ error }: Props) {
  const context = useErrorContext()
  // The log has both: the request's id, and the digest that Next.js gives the error.
  const [id] = useState(() => context?.requestId ?? digestOf(error))
  if (!context) return null
  const { messages } = context
  return (
    <MessagePage title={messages.title} body={messages.body}>
      <Button look="primary" type="button" onClick={() => window.location.reload()}>
        {messages.retry}
      </Button>
      <RequestReference label={messages.reference} id={id} />
    </MessagePage>
  )
}

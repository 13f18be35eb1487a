'use client'

import { useErrorMessages } from '@/components/shell/error-messages'
import { Button } from '@/components/ui/button'
import { MessagePage } from '@/components/ui/message-page'

type Props = { error: unknown }

/** The page for unexpected errors. The layout around it provides the messages. */
export default function UnexpectedError({ error }: Props) {
  const messages = useErrorMessages()
  if (!messages) return null
  const id = error instanceof Error && 'digest' in error ? String(error.digest) : null
  return (
    <MessagePage title={messages.title} body={messages.body}>
      <Button look="primary" type="button" onClick={() => window.location.reload()}>
        {messages.retry}
      </Button>
      {/* The log has the same id, so that the merchant can find the error. */}
      {id ? (
        <p className="w-full text-quiet text-sm">
          {messages.reference} <code dir="ltr">{id}</code>
        </p>
      ) : null}
    </MessagePage>
  )
}

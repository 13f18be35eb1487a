'use client'

import { useState } from 'react'
import { Button } from '../ui/button'
import { MessagePage } from '../ui/message-page'
import { digestOf } from './digest-of'
import { lastResortLanguage, lastResortMessages } from './last-resort-messages'
import { RequestReference } from './request-reference'

type Props = { error: unknown }

/** An unexpected error in the browser's language, without anything of the server's. */
export default function LastResortPage({ error }: Props) {
  // It may be rendered on the server too, which has no browser to ask.
  const [language] = useState(() => lastResortLanguage(globalThis.navigator?.languages ?? []))
  const { direction, title, body, retry, reference } = lastResortMessages[language]
  return (
    <main lang={language} dir={direction}>
      <title>{title}</title>
      <MessagePage title={title} body={body}>
        <Button look="secondary" type="button" onClick={() => window.location.reload()}>
          {retry}
        </Button>
        <RequestReference label={reference} id={digestOf(error)} />
      </MessagePage>
    </main>
  )
}

'use client'

import { use } from 'react'
import { Button } from '../ui/button'
import { MessagePage } from '../ui/message-page'
import { digestOf } from './digest-of'
import { loadLastResort } from './last-resort'
import { RequestReference } from './request-reference'

// This file is loaded when it is needed, which hardly ever happens.
const loaded = loadLastResort()

type Props = { error: unknown }

/** An unexpected error in the reader's language, without anything of the frame of the pages. */
export default function LastResortPage({ error }: Props) {
  const { language, direction, title, body, retry, reference } = use(loaded)
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

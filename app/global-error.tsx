'use client'

import { useEffect, useState } from 'react'
import { digestOf } from '@/components/shell/digest-of'
import { lastResortLanguage, lastResortMessages } from '@/components/shell/last-resort-messages'
import { RequestReference } from '@/components/shell/request-reference'
import { Button } from '@/components/ui/button'
import { MessagePage } from '@/components/ui/message-page'
import './globals.css'

type Props = { error: unknown }

/** For when the layout fails, and with it header, footer, language and the merchant's colour. */
export default function FailedFrame({ error }: Props) {
  const [language, setLanguage] = useState(() => lastResortLanguage([]))
  useEffect(() => setLanguage(lastResortLanguage(navigator.languages)), [])
  const { direction, title, body, retry, reference } = lastResortMessages[language]
  return (
    <html lang={language} dir={direction}>
      <body className="px-4 py-10">
        <title>{title}</title>
        <main>
          <MessagePage title={title} body={body}>
            <Button look="secondary" type="button" onClick={() => window.location.reload()}>
              {retry}
            </Button>
            <RequestReference label={reference} id={digestOf(error)} />
          </MessagePage>
        </main>
      </body>
    </html>
  )
}

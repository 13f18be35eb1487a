'use client'

import { lazy, Suspense } from 'react'
import './globals.css'

// Every page brings this file along, and hardly one ever needs what it shows.
const LastResortPage = lazy(() => import('@/components/shell/last-resort-page'))

type Props = { error: unknown }

/** For when the layout fails, and with it header, footer, language and the merchant's colour. */
export default function FailedFrame({ error }: Props) {
  return (
    <html lang="en">
      <body className="px-4 py-10">
        <Suspense>
          <LastResortPage error={error} />
        </Suspense>
      </body>
    </html>
  )
}

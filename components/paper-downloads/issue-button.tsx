'use client'

import type { MouseEvent } from 'react'
import { Button } from '@/components/ui/button'
import { LiveRegion } from '@/components/ui/live-region'
import { useIssuing } from './use-issuing'

type Props = { label: string; describedBy: string }

const PATH = '/orders/papers/issue'

/**
 * Has the missing invoices of the form's orders issued. With scripts it says how far that is, and
 * goes on until none is left.
 */
export function IssueButton({ label, describedBy }: Props) {
  const { progress, isWorking, issue } = useIssuing(PATH)

  function start(event: MouseEvent<HTMLButtonElement>) {
    const { form } = event.currentTarget
    if (!form) return
    event.preventDefault()
    if (!isWorking) issue(new FormData(form))
  }

  return (
    <>
      <Button
        look="secondary"
        type="submit"
        formMethod="post"
        formAction={PATH}
        onClick={start}
        aria-disabled={isWorking}
        aria-describedby={describedBy}
      >
        {label}
      </Button>
      <LiveRegion className="w-full text-sm not-empty:mt-1">{progress}</LiveRegion>
    </>
  )
}

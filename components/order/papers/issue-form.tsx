'use client'

import type { ReactNode } from 'react'
import { AskLink } from '@/components/shell/ask-link'
import { Button, type ButtonLook } from '@/components/ui/button'
import { LiveRegion } from '@/components/ui/live-region'
import { Notice } from '@/components/ui/notice'
import { SteadyLabel } from '@/components/ui/steady-label'
import type { IssueMessages } from './paper-offer'
import { useIssue } from './use-issue'

type Props = {
  id?: string
  /** Where the form is sent; the invoice is there too. */
  action: string
  label: string
  /** What the button may say after a save. */
  laterLabels?: readonly string[]
  look?: ButtonLook
  messages: IssueMessages
  /** The field of the form, with the error that it was answered with. */
  children?: (error: string | undefined) => ReactNode
}

/**
 * A button that has an invoice issued and then downloads it. It says so while the invoice is made;
 * without scripts the browser waits, and then downloads it.
 */
export function IssueForm(props: Props) {
  const { id, action, label, laterLabels = [], look = 'primary', messages, children } = props
  const { progress, issue } = useIssue(action, messages)
  const isMaking = progress === 'making'
  return (
    <form
      id={id}
      method="post"
      action={action}
      onSubmit={(event) => {
        event.preventDefault()
        if (!isMaking) issue(new FormData(event.currentTarget))
      }}
    >
      {children?.(typeof progress === 'object' ? progress.error : undefined)}
      <Button look={look} type="submit" aria-disabled={isMaking} className="not-first:mt-2">
        <SteadyLabel
          shown={isMaking ? messages.making : label}
          others={[messages.making, label, ...laterLabels]}
        />
      </Button>
      <LiveRegion className="not-empty:mt-2 not-empty:max-w-prose">
        {progress === 'slow' ? <Notice tone="plain">{messages.slow}</Notice> : null}
        {typeof progress === 'object' ? (
          <Notice tone="bad">
            {messages.problems[progress.problem]}{' '}
            {messages.contact ? <AskLink ask={messages.contact} /> : null}
          </Notice>
        ) : null}
      </LiveRegion>
    </form>
  )
}

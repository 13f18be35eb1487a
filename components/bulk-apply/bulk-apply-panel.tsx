'use client'

import { type FormEvent, type ReactNode, useActionState, useEffect, useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { getPanelClasses } from '@/components/ui/panel'
import { Tick } from '@/components/ui/tick'
import type { BulkApplyMessages } from './bulk-apply-messages'
import { BulkApplyProgress } from './bulk-apply-progress'
import { BulkApplyResults } from './bulk-apply-results'
import { type BulkApplyState, untouched } from './bulk-apply-state'
import { BulkApplyTargets, type Target } from './bulk-apply-targets'
import { fill } from './fill'
import { type ApplyActions, useBulkApply } from './use-bulk-apply'
import { useTicks } from './use-ticks'

type Props = {
  apply: ApplyActions
  /** Applies everything in one call, for a form without scripts. */
  post: (before: BulkApplyState, form: FormData) => Promise<BulkApplyState>
  targets: Target[]
  /** The details that are used. */
  details: ReactNode
  messages: BulkApplyMessages
}

/** Where to apply the details, the progress, and the outcome for each order. */
export function BulkApplyPanel({ apply, post, targets, details, messages }: Props) {
  const [posted, action] = useActionState(post, untouched)
  const { progress, start, stop } = useBulkApply(apply, posted)
  // A corrected order isn't in the refreshed list, but its result needs its title.
  const [firstTargets] = useState(targets)
  const { ticked, tick } = useTicks(firstTargets)
  const running = progress.phase === 'running' || progress.phase === 'waiting'

  // The stop button disappears at the end: focus that was on it moves to the start button.
  const startButton = useRef<HTMLButtonElement>(null)
  const wasRunning = useRef(false)
  useEffect(() => {
    const isFocusLost = document.activeElement === document.body
    if (wasRunning.current && !running && isFocusLost) startButton.current?.focus()
    wasRunning.current = running
  }, [running])

  function begin(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    if (running) return
    const form = new FormData(event.currentTarget)
    start({ profile: form.has('profile'), targets: form.getAll('order').map(String) })
  }

  return (
    <>
      <form action={action} onSubmit={begin} className={`space-y-4 ${getPanelClasses('form')}`}>
        <p className="text-quiet text-sm">{messages.intro}</p>
        {details}
        <Tick name="profile" value="yes">
          {messages.future}
        </Tick>
        {firstTargets.length > 0 ? (
          <BulkApplyTargets targets={firstTargets} {...{ ticked, tick, messages }} />
        ) : (
          <p className="text-sm">{messages.noOthers}</p>
        )}
        <div className="flex flex-wrap gap-3">
          <Button
            ref={startButton}
            look="primary"
            type="submit"
            aria-disabled={running || undefined}
          >
            {getLabel(running, ticked.size, messages)}
          </Button>
          {running ? (
            <Button look="secondary" type="button" onClick={stop}>
              {messages.stop}
            </Button>
          ) : null}
        </div>
      </form>
      <BulkApplyProgress progress={progress} messages={messages} />
      <BulkApplyResults
        results={progress.results}
        targets={[...posted.targets, ...firstTargets]}
        messages={messages}
      />
    </>
  )
}

function getLabel(running: boolean, count: number, messages: BulkApplyMessages): string {
  if (running) return messages.running
  return count === 0 ? messages.start : fill(messages.startWith, { count })
}

'use client'

import { type FormEvent, useActionState, useEffect, useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { CopyProgress } from './copy-progress'
import { CopyResults } from './copy-results'
import { type CopyState, untouched } from './copy-state'
import { CopyTargets, type Target } from './copy-targets'
import type { CopyWords } from './copy-words'
import { useCopying } from './use-copying'

type Props = {
  /** The order that was corrected, and what says how it was before. */
  copying: { source: string; from: string }
  /** All of it at once, for a form that no script sends. */
  post: (before: CopyState, form: FormData) => Promise<CopyState>
  targets: Target[]
  words: CopyWords
}

/** What to carry the correction on to, how far it is, and how each order ended. */
export function CopyDesk({ copying, post, targets, words }: Props) {
  const [posted, action] = useActionState(post, untouched)
  const { progress, start, stop } = useCopying(copying, posted)
  // What is copied drops out of a list that is read anew; its result has to keep its name.
  const [known] = useState(targets)
  const running = progress.phase === 'running' || progress.phase === 'waiting'

  // The button that stops goes with what it stops: whoever was on it goes on from the other.
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
    start({
      profile: form.has('profile'),
      targets: form.has('orders') ? known.map(({ id }) => id) : [],
    })
  }

  return (
    <>
      <form
        action={action}
        onSubmit={begin}
        className="space-y-4 rounded-lg border border-rule bg-paper p-5 sm:p-6"
      >
        <p className="text-quiet text-sm">{words.intro}</p>
        <Choice name="profile" label={words.future} />
        {known.length > 0 ? (
          <>
            <Choice name="orders" label={words.others} />
            <CopyTargets targets={known} words={words} />
          </>
        ) : (
          <p className="text-sm">{words.noOthers}</p>
        )}
        <div className="flex flex-wrap gap-3">
          <Button
            ref={startButton}
            look="primary"
            type="submit"
            aria-disabled={running || undefined}
          >
            {running ? words.running : words.start}
          </Button>
          {running ? (
            <Button look="secondary" type="button" onClick={stop}>
              {words.stop}
            </Button>
          ) : null}
        </div>
      </form>
      <CopyProgress progress={progress} words={words} />
      <CopyResults results={progress.results} targets={known} words={words} />
    </>
  )
}

function Choice({ name, label }: { name: string; label: string }) {
  return (
    <label className="flex min-h-11 items-center gap-3">
      <input type="checkbox" name={name} value="yes" className="size-5 shrink-0 accent-accent" />
      <span>{label}</span>
    </label>
  )
}

'use client'

import { Notice } from '@/components/ui/notice'
import type { CopyWords } from './copy-words'
import type { Progress } from './use-copying'

type Props = { progress: Progress; words: CopyWords }

/** How far it is, in a bar and in words, also for screen readers. */
export function CopyProgress({ progress, words }: Props) {
  const { phase, total, results, profile, failed, wait } = progress
  const running = phase === 'running' || phase === 'waiting'
  return (
    <div className="space-y-3">
      {running && total > 0 ? (
        <div className="flex items-center gap-3">
          <progress
            aria-label={words.running}
            max={total}
            value={results.length}
            className="h-3 w-full accent-accent"
          />
          <span className="whitespace-nowrap text-quiet text-sm tabular-nums">
            {`${results.length} / ${total}`}
          </span>
        </div>
      ) : null}
      <div role="status" className="space-y-3">
        {profile ? (
          <Notice tone={profile === 'refused' ? 'bad' : 'good'}>{words.profile[profile]}</Notice>
        ) : null}
        {phase === 'waiting' ? <Notice tone="plain">{words.waiting}</Notice> : null}
        {phase === 'stopped' ? <Notice tone="plain">{words.stopped}</Notice> : null}
        {phase === 'finished' && !failed && total > 0 ? (
          <Notice tone="good">{words.finished}</Notice>
        ) : null}
        {failed ? <Notice tone="bad">{sentenceFor({ failed, wait }, words)}</Notice> : null}
      </div>
      {/* Said once above: nobody wants to hear every second of it. */}
      {phase === 'waiting' ? (
        <p role="timer" className="text-quiet text-sm tabular-nums">
          {withSeconds(words.goingOn, wait)}
        </p>
      ) : null}
    </div>
  )
}

type Failed = { failed: NonNullable<Progress['failed']>; wait: number | null }

function sentenceFor({ failed, wait }: Failed, { choose, failures }: CopyWords): string {
  if (failed === 'unchosen') return choose
  if (failed === 'unavailable') return failures.unavailable
  if (failed === 'busy') return withSeconds(failures.busy, wait)
  if (failed === 'expired' || failed === 'signedOut' || failed === 'closed') return failures.expired
  return failures.other
}

function withSeconds(sentence: string, seconds: number | null): string {
  return sentence.replace('{seconds}', String(seconds ?? 0))
}

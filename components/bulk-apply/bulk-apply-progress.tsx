'use client'

import { LiveRegion } from '@/components/ui/live-region'
import { Notice } from '@/components/ui/notice'
import type { BulkApplyMessages } from './bulk-apply-messages'
import { isGood } from './bulk-apply-results'
import type { ApplyResult } from './bulk-apply-state'
import { fill } from './fill'
import type { Progress } from './use-bulk-apply'

type Props = { progress: Progress; messages: BulkApplyMessages }

/** The progress as a bar and as text, also for screen readers. */
export function BulkApplyProgress({ progress, messages }: Props) {
  const { phase, total, results, profile, failed } = progress
  const running = phase === 'running' || phase === 'waiting'
  return (
    <div className="space-y-3">
      {running && total > 0 ? (
        <div className="flex items-center gap-3">
          <progress
            aria-label={messages.running}
            max={total}
            value={results.length}
            className="h-3 w-full accent-accent"
          />
          <span className="whitespace-nowrap text-quiet text-sm tabular-nums">
            {`${results.length} / ${total}`}
          </span>
        </div>
      ) : null}
      {results.length > 0 ? (
        <p className="font-semibold tabular-nums">
          {fill(messages.counted, countResults(results))}
        </p>
      ) : null}
      <LiveRegion className="space-y-3">
        {profile ? (
          <Notice tone={profile === 'refused' ? 'bad' : 'good'}>{messages.profile[profile]}</Notice>
        ) : null}
        {phase === 'waiting' ? <Notice tone="plain">{messages.waiting}</Notice> : null}
        {phase === 'stopped' ? <Notice tone="plain">{messages.stopped}</Notice> : null}
        {phase === 'finished' && !failed && total > 0 ? (
          <Notice tone="good">{messages.finished}</Notice>
        ) : null}
        {failed ? (
          <Notice tone="bad">{toSentence({ ...progress, failed }, messages)}</Notice>
        ) : null}
      </LiveRegion>
      {/* Announced once above: every second would be too much. */}
      {phase === 'waiting' ? (
        <p role="timer" className="text-quiet text-sm tabular-nums">
          {fill(messages.goingOn, { seconds: progress.wait ?? 0 })}
        </p>
      ) : null}
    </div>
  )
}

type Failed = Pick<Progress, 'wait' | 'letters'> & { failed: NonNullable<Progress['failed']> }

function toSentence({ failed, wait, letters }: Failed, messages: BulkApplyMessages): string {
  const { failures } = messages
  if (failed === 'unchosen') return messages.choose
  if (failed === 'unprintable') return [messages.unprintable, ...letters].join(' ')
  if (failed === 'unavailable') return failures.unavailable
  if (failed === 'busy') return fill(failures.busy, { seconds: wait ?? 0 })
  if (failed === 'expired' || failed === 'signedOut' || failed === 'closed') return failures.expired
  return failures.other
}

function countResults(results: ApplyResult[]): { saved: number; rest: number } {
  const saved = results.filter(isGood).length
  return { saved, rest: results.length - saved }
}

import type { ReactNode } from 'react'
import { joinClasses } from './classes'

const tones = {
  good: 'bg-good-tint text-good',
  warn: 'bg-warn-tint text-warn',
  plain: 'border border-rule text-quiet',
}

export type Tone = keyof typeof tones

/** A state in a word. Its colour carries no information of its own. */
export function Badge({ tone, children }: { tone: Tone; children: ReactNode }) {
  return (
    <span
      className={joinClasses(
        'inline-block whitespace-nowrap rounded-full px-2.5 py-0.5 font-medium text-xs leading-5',
        tones[tone],
      )}
    >
      {children}
    </span>
  )
}

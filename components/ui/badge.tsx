import type { ReactNode } from 'react'
import { joinClasses } from './classes'

type Look = { classes: string; mark: string | null }

const filled = 'border-transparent'

/** Each differs from the others in its mark, so that no state is told by a colour alone. */
const looks = {
  good: { classes: `${filled} bg-good-tint text-good`, mark: 'M2.5 6.5 5 9l4.5-6' },
  warn: { classes: `${filled} bg-warn-tint text-warn`, mark: 'M6 2v5M6 9.5v.01' },
  waiting: {
    classes: `${filled} bg-warn-tint text-warn`,
    mark: 'M10.5 6a4.5 4.5 0 1 1-9 0 4.5 4.5 0 0 1 9 0M6 3.5V6l1.75 1',
  },
  returned: {
    classes: 'border-edge bg-ground text-ink',
    mark: 'M4.5 2 2 4.5 4.5 7M2 4.5h5a2.75 2.75 0 0 1 0 5.5H4.5',
  },
  returnedInPart: {
    classes: 'border-edge bg-paper text-ink',
    mark: 'M10.5 6a4.5 4.5 0 1 1-9 0 4.5 4.5 0 0 1 9 0M6 1.5v9M4.5 2v8M3 3v6',
  },
  unfinished: {
    classes: 'border-edge border-dashed text-quiet',
    mark: 'M9 6a3 3 0 1 1-6 0 3 3 0 0 1 6 0',
  },
  ended: { classes: 'border-rule text-quiet line-through', mark: 'm3 3 6 6m0-6L3 9' },
  plain: { classes: 'border-rule text-quiet', mark: null },
} satisfies Record<string, Look>

export type Tone = keyof typeof looks

/** A state in a word, with a mark of its own. Its border is seen in forced colours too. */
export function Badge({ tone, children }: { tone: Tone; children: ReactNode }) {
  const { classes, mark } = looks[tone]
  return (
    <span
      className={joinClasses(
        'inline-flex max-w-full items-center gap-1.5 rounded-full border px-2.5 py-0.5 text-start font-medium text-xs leading-5',
        classes,
      )}
    >
      {mark ? (
        <svg
          aria-hidden="true"
          viewBox="0 0 12 12"
          className="size-3 shrink-0 fill-none stroke-current"
          strokeWidth="1.5"
          strokeLinecap="round"
          strokeLinejoin="round"
        >
          <path d={mark} />
        </svg>
      ) : null}
      {children}
    </span>
  )
}

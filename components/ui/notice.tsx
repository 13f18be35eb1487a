import type { ComponentProps } from 'react'
import { joinClasses } from './classes'

const tones = {
  good: 'border-good bg-good-tint',
  bad: 'border-bad bg-bad-tint',
  plain: 'border-edge bg-tint',
}

type NoticeProps = ComponentProps<'div'> & { tone: keyof typeof tones }

/** A notice, placed where it belongs. */
export function Notice({ tone, className, ...rest }: NoticeProps) {
  return (
    <div
      {...rest}
      className={joinClasses(
        'rounded-md border-s-4 px-4 py-3 text-ink text-sm',
        tones[tone],
        className,
      )}
    />
  )
}

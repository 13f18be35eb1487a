import type { ComponentProps } from 'react'
import { classes } from './classes'

const tones = {
  good: 'border-good bg-good-tint',
  bad: 'border-bad bg-bad-tint',
  plain: 'border-edge bg-tint',
}

type NoticeProps = ComponentProps<'div'> & { tone: keyof typeof tones }

/** Something that has to be noticed, in the place that it is about. */
export function Notice({ tone, className, ...rest }: NoticeProps) {
  return (
    <div
      {...rest}
      className={classes(
        'rounded-md border-s-4 px-4 py-3 text-ink text-sm',
        tones[tone],
        className,
      )}
    />
  )
}

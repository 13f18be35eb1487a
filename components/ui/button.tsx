import type { ComponentProps } from 'react'
import { joinClasses } from './classes'

const looks = {
  /** The main action on a screen. */
  primary: 'border-accent bg-fill text-on-fill hover:brightness-110',
  /** Everything else. */
  secondary: 'border-edge bg-paper text-ink hover:bg-tint',
}

export type ButtonLook = keyof typeof looks

/** Returns the classes of a button, also for links that look like one. */
export function getButtonClasses(look: ButtonLook): string {
  return joinClasses(
    'inline-flex min-h-11 items-center justify-center rounded-lg border px-5 py-2 text-center font-semibold text-sm',
    'transition-colors duration-150 motion-reduce:transition-none',
    'aria-disabled:cursor-progress aria-disabled:opacity-80',
    looks[look],
  )
}

export function Button({
  look,
  className,
  ...rest
}: ComponentProps<'button'> & { look: ButtonLook }) {
  return <button {...rest} className={joinClasses(getButtonClasses(look), className)} />
}

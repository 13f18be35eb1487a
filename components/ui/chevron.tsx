import { joinClasses } from './classes'

const turns = {
  down: '',
  /** Onwards, in the direction of the language. */
  on: '-rotate-90 rtl:rotate-90',
}

/** An arrow without a shaft, for the eye only. */
export function Chevron({ to, className }: { to: keyof typeof turns; className?: string }) {
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 12 12"
      className={joinClasses('size-3 shrink-0 fill-none stroke-current', turns[to], className)}
    >
      <path d="m2 4 4 4 4-4" strokeWidth="1.5" />
    </svg>
  )
}

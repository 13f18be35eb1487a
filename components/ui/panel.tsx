import type { ComponentProps } from 'react'
import { joinClasses } from './classes'

const paddings = {
  /** For content with its own padding, such as a list of rows. */
  none: '',
  form: 'p-5 sm:p-6',
  paper: 'px-5 py-6 sm:px-10 sm:py-10',
  message: 'px-6 py-10 sm:px-10',
}

/** Returns the classes of a panel, for elements other than a section. */
export function getPanelClasses(padding: keyof typeof paddings): string {
  return joinClasses('rounded-[0.625rem] border border-rule bg-paper', paddings[padding])
}

/** A section that stands out from the page. */
export function Panel({
  padding,
  className,
  ...rest
}: ComponentProps<'section'> & { padding: keyof typeof paddings }) {
  return <section {...rest} className={joinClasses(getPanelClasses(padding), className)} />
}

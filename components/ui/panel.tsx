import type { ComponentProps } from 'react'
import { classes } from './classes'

const paddings = {
  /** For what brings its own, such as a list of rows. */
  none: '',
  form: 'p-5 sm:p-6',
  paper: 'px-5 py-6 sm:px-10 sm:py-10',
  message: 'px-6 py-10 sm:px-10',
}

/** A surface that stands out from the page, for elements other than a section. */
export function panelClasses(padding: keyof typeof paddings): string {
  return classes('rounded-lg border border-rule bg-paper', paddings[padding])
}

/** A section of a page on a surface of its own. */
export function Panel({
  padding,
  className,
  ...rest
}: ComponentProps<'section'> & { padding: keyof typeof paddings }) {
  return <section {...rest} className={classes(panelClasses(padding), className)} />
}

import type { ComponentProps } from 'react'

/** A place whose changes screen readers announce when they are done with what they are reading. */
export function LiveRegion(props: ComponentProps<'div'>) {
  return <div {...props} role="status" />
}

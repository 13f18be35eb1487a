import type { ComponentProps } from 'react'

/** An element whose changes screen readers announce after what they are reading. */
export function LiveRegion(props: ComponentProps<'div'>) {
  return <div {...props} role="status" />
}

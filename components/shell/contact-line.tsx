import type { ComponentProps } from 'react'
import { textLinkClasses } from '@/components/ui/text-link'
import { ContactLink } from './contact-link'

type Props = Omit<ComponentProps<typeof ContactLink>, 'className'>

/** The way to the merchant, under a form. */
export function ContactLine(props: Props) {
  return (
    <div className="w-full not-empty:block hidden">
      <ContactLink {...props} className={textLinkClasses('quiet')} />
    </div>
  )
}

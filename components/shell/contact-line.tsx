import type { ComponentProps } from 'react'
import { getTextLinkClasses } from '@/components/ui/text-link'
import { ContactLink } from './contact-link'

type Props = Omit<ComponentProps<typeof ContactLink>, 'className'>

/** A line below a form with a link to the merchant. */
export function ContactLine(props: Props) {
  return (
    <div className="w-full not-empty:block hidden">
      <ContactLink {...props} className={getTextLinkClasses('quiet')} />
    </div>
  )
}

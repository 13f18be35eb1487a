import { TextLink } from '@/components/ui/text-link'
import type { I18n } from '@/lib/i18n/i18n'
import { LinkRequestForm, type RequestLink } from './link-request-form'

type Props = {
  request: RequestLink
  /** The path of the page that the link leads to in the end. */
  to: string
  email?: string
  look?: 'primary' | 'secondary'
  i18n: I18n
}

/** Asks for an email address, and has a link sent there that leads back to the page `to`. */
export function EmailForm({ request, to, email = '', look = 'primary', i18n }: Props) {
  return (
    <LinkRequestForm
      request={request}
      email={email}
      look={look}
      messages={i18n.messages.linkRequest}
      afterwards={
        // A full load, since the form of this very page has to begin anew.
        <TextLink href={`/sign-in?to=${encodeURIComponent(to)}`}>
          {i18n.t('signIn.another')}
        </TextLink>
      }
    />
  )
}

import { TextLink } from '@/components/ui/text-link'
import type { I18n } from '@/lib/i18n/i18n'
import { LinkRequestForm, type RequestLink } from './link-request-form'

type Props = {
  request: RequestLink
  /** The path of the page that the link finally opens. */
  to: string
  email?: string
  look?: 'primary' | 'secondary'
  i18n: I18n
}

/** Asks for an email address, and requests a link to it that leads back to the page `to`. */
export function EmailForm({ request, to, email = '', look = 'primary', i18n }: Props) {
  return (
    <LinkRequestForm
      request={request}
      email={email}
      look={look}
      messages={i18n.messages.linkRequest}
      afterwards={
        // A full load, since the form of this page has to be reset.
        <TextLink href={`/sign-in?to=${encodeURIComponent(to)}`}>
          {i18n.t('signIn.another')}
        </TextLink>
      }
    />
  )
}

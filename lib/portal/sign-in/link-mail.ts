import { isLanguage, type Language } from '../../i18n/languages'
import type { MailContent } from '../../mail/content'
import type { ReturnTo } from '../request/return-to'
import type { SignInPerson } from './find-people'
import { LINK_MINUTES, newSignInLink } from './sign-in-link'

type LinkMail = {
  person: SignInPerson
  /** Whom to greet; null when the link is for several. */
  name: string | null
  /** The only one whom the link signs in; without, whoever opens it chooses. */
  subject?: SignInPerson['subject']
  to: ReturnTo
  /** For a customer who has none of their own. */
  language: Language
}

/** What a mail with a new link says, in the language of whom it is for. */
export async function linkMail(
  { person, name, subject, to, language }: LinkMail,
  now: Date,
): Promise<MailContent> {
  const { email, locale } = person
  const own = locale?.split('-')[0]?.toLowerCase()
  const link = await newSignInLink({ email, to, ...(subject && { subject }) }, now)
  return {
    kind: 'signIn',
    to: email,
    language: isLanguage(own) ? own : language,
    name,
    link,
    minutes: LINK_MINUTES,
  }
}

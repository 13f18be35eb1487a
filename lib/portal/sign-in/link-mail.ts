import { isLanguage, type Language } from '../../i18n/languages'
import type { MailContent } from '../../mail/content'
import type { ReturnTo } from '../request/return-to'
import type { SignInPerson } from './find-people'
import { createSignInLink, LINK_MINUTES } from './sign-in-link'

type LinkMailInput = {
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
export async function composeLinkMail(
  { person, name, subject, to, language }: LinkMailInput,
  now: Date,
): Promise<MailContent> {
  const { email, locale } = person
  const preferred = locale?.split('-')[0]?.toLowerCase()
  const link = await createSignInLink({ email, to, ...(subject && { subject }) }, now)
  return {
    kind: 'signIn',
    to: email,
    language: isLanguage(preferred) ? preferred : language,
    name,
    link,
    minutes: LINK_MINUTES,
  }
}

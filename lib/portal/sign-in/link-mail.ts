import { findLocale } from '../../i18n/choose-locale'
import type { Language } from '../../i18n/languages'
import type { MailContent } from '../../mail/content'
import type { ReturnTo } from '../request/return-to'
import type { SignInPerson } from './find-people'
import { createSignInLink, LINK_MINUTES } from './sign-in-link'

type LinkMailInput = {
  person: SignInPerson
  /** Whom to greet; null when the link is for several people. */
  name: string | null
  /** The only person whom the link can sign in; without, its reader chooses. */
  subject?: SignInPerson['subject']
  to: ReturnTo
  /** For customers without a language of their own. */
  language: Language
}

/** Composes a mail with a new sign-in link, in the language of its recipient. */
export async function composeLinkMail(
  { person, name, subject, to, language }: LinkMailInput,
  now: Date,
): Promise<MailContent> {
  const { email, locale } = person
  const link = await createSignInLink({ email, to, ...(subject && { subject }) }, now)
  return {
    kind: 'signIn',
    to: email,
    language: findLocale(locale)?.language ?? language,
    name,
    link,
    minutes: LINK_MINUTES,
  }
}

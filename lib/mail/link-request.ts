import * as z from 'zod/mini'
import { languages } from '../i18n/languages'

/**
 * A request for a sign-in link, as it waits in the queue. Whether anybody has that address is looked
 * up by the worker, so that a request looks and costs the same for every address.
 */
export const linkRequest = z.object({
  /** The email address, in its standard form. */
  asked_by: z.string(),
  /** The page that the link leads to in the end. */
  to: z.string(),
  /** For a customer who has no language of their own. */
  language: z.enum(languages),
  /** When it expires (UTC, ISO 8601). */
  expires_at: z.string(),
})

export type LinkRequest = z.infer<typeof linkRequest>

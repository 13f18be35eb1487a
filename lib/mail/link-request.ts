import * as z from 'zod/mini'
import { languages } from '../i18n/languages'

/**
 * That somebody asked for a link to sign in, as it waits to be worked off. Whether anybody has that
 * address is looked up then, so that a request looks and costs the same for every address.
 */
export const linkRequest = z.object({
  /** As it was typed. */
  asked_by: z.string(),
  /** The page that the link leads to in the end. */
  to: z.string(),
  /** For a customer who has no language of their own. */
  language: z.enum(languages),
  /** From when on nobody waits for it any more (UTC, ISO 8601). */
  expires_at: z.string(),
})

export type LinkRequest = z.infer<typeof linkRequest>

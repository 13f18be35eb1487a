import * as z from 'zod/mini'

const attachment = z.object({
  filename: z.string(),
  /** A PDF, in base64. */
  content: z.string(),
})

export type Attachment = z.infer<typeof attachment>

/** A finished mail, as it waits to be sent. */
export const mail = z.object({
  to: z.string(),
  /** Whose mail it is, for a sender that has no name of its own. */
  merchant: z.string(),
  subject: z.string(),
  text: z.string(),
  html: z.string(),
  /** The link in it that signs somebody in. */
  signInLink: z.nullable(z.string()),
  /** From when on it is useless (UTC, ISO 8601). */
  expires_at: z.nullable(z.string()),
  /** A paper that comes along. */
  attachment: z.optional(attachment),
})

export type Mail = z.infer<typeof mail>

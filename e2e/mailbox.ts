import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect } from '@playwright/test'
import PostalMime, { type Email } from 'postal-mime'

/** The mails that a portal without a mail server has written. */
export type Mailbox = ReturnType<typeof mailboxIn>

/** The mailbox of everybody, in a portal's data folder. */
export function mailboxIn(dataFolder: string) {
  const folder = path.join(dataFolder, 'mails')

  /** All mails to this address, oldest first. */
  async function mailsTo(address: string): Promise<Email[]> {
    const names = existsSync(folder) ? readdirSync(folder).sort() : []
    const whole = names.filter((name) => name.endsWith('.eml'))
    const mails = await Promise.all(
      whole.map((name) => PostalMime.parse(readFileSync(path.join(folder, name)))),
    )
    return mails.filter(({ to }) => to?.some((recipient) => recipient.address === address))
  }

  return {
    mailsTo,
    /** The mail that this brings to that address, waiting for it to come. */
    async mailAfter(address: string, press: () => Promise<void>): Promise<Email> {
      const before = (await mailsTo(address)).length
      await press()
      await expect.poll(async () => (await mailsTo(address)).length).toBe(before + 1)
      const mail = (await mailsTo(address)).at(-1)
      if (!mail) throw new Error('The mail is gone again')
      return mail
    },
  }
}

/** The link to sign in that is in a mail. */
export function signInLinkIn(mail: Email): string {
  return linkIn(mail, /^https?:\S+\/sign-in\/\S+$/m)
}

/** The link to the page that undoes a correction. */
export function undoLinkIn(mail: Email): string {
  return linkIn(mail, /^https?:\S+\/undo\/\S+$/m)
}

function linkIn({ text }: Email, link: RegExp): string {
  const [found] = link.exec(text ?? '') ?? []
  if (!found) throw new Error(`No such link: ${text}`)
  return found
}

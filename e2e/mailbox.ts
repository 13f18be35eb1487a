import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect } from '@playwright/test'
import PostalMime, { type Email } from 'postal-mime'

/** The mails that a portal without a mail server has written. */
export type Mailbox = ReturnType<typeof openMailbox>

/** Opens the mailbox in a portal's data folder. */
export function openMailbox(dataFolder: string) {
  const folder = path.join(dataFolder, 'mails')

  /** Reads all mails to this address, oldest first. */
  async function readMailsTo(address: string): Promise<Email[]> {
    const names = existsSync(folder) ? readdirSync(folder).sort() : []
    const whole = names.filter((name) => name.endsWith('.eml'))
    const mails = await Promise.all(
      whole.map((name) => PostalMime.parse(readFileSync(path.join(folder, name)))),
    )
    return mails.filter(({ to }) => to?.some((recipient) => recipient.address === address))
  }

  return {
    mailsTo: readMailsTo,
    /** Does this, and waits for the mail that it sends to that address. */
    async mailAfter(address: string, press: () => Promise<void>): Promise<Email> {
      const before = (await readMailsTo(address)).length
      await press()
      await expect.poll(async () => (await readMailsTo(address)).length).toBe(before + 1)
      const mail = (await readMailsTo(address)).at(-1)
      if (!mail) throw new Error('The mail is gone again')
      return mail
    },
  }
}

/** Finds the sign-in link in a mail. */
export function findSignInLink(mail: Email): string {
  return findLink(mail, /^https?:\S+\/sign-in\/\S+$/m)
}

/** Finds the undo link in a mail. */
export function findUndoLink(mail: Email): string {
  return findLink(mail, /^https?:\S+\/undo\/\S+$/m)
}

/** Finds the portal link in a mail. */
export function findPortalLink(mail: Email): string {
  return findLink(mail, /^https?:\S+\/l\/\S+$/m)
}

function findLink({ text }: Email, link: RegExp): string {
  const [found] = link.exec(text ?? '') ?? []
  if (!found) throw new Error(`No such link: ${text}`)
  return found
}

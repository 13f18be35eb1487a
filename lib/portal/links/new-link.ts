import { randomUUID } from 'node:crypto'
import { env } from '../../env'
import { linkSecrets } from '../../state/link-secrets'
import { type NewLink, signLink } from './portal-link'

const DAY = 24 * 3_600

type Wanted = Pick<NewLink, 'subject' | 'order' | 'viewOnly'>

/** A new portal link, whole, as it would stand in an email. */
export async function newLink({ days, ...link }: Wanted & { days: number }): Promise<string> {
  const [secret = ''] = await linkSecrets()
  return linkSignedWith(secret, { ...link, seconds: days * DAY })
}

/** As above, for whoever has the secret already. */
export async function linkSignedWith(
  secret: string,
  link: Wanted & { seconds: number },
): Promise<string> {
  return linkAddress(await signLink({ ...link, jti: randomUUID() }, secret, new Date()))
}

/** Where the token of a link leads to this portal. */
export function linkAddress(token: string): string {
  return `${env().url}/l/${token}`
}

import { randomUUID } from 'node:crypto'
import { env } from '../../env'
import { linkSecrets } from '../../state/link-secrets'
import { type NewLink, signLink } from './portal-link'

const DAY = 24 * 3_600

type LinkOptions = Pick<NewLink, 'subject' | 'order' | 'viewOnly'>

/** A new portal link, whole, as it would stand in an email. */
export async function createLink({
  days,
  ...link
}: LinkOptions & { days: number }): Promise<string> {
  const [secret = ''] = await linkSecrets()
  return createSignedLink(secret, { ...link, seconds: days * DAY })
}

/** As above, for whoever has the secret already. */
export async function createSignedLink(
  secret: string,
  link: LinkOptions & { seconds: number },
): Promise<string> {
  return toLinkAddress(await signLink({ ...link, jti: randomUUID() }, secret, new Date()))
}

/** Where the token of a link leads to this portal. */
export function toLinkAddress(token: string): string {
  return `${env().url}/l/${token}`
}

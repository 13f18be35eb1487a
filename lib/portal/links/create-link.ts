import { randomUUID } from 'node:crypto'
import { env } from '../../env'
import { linkSecrets } from '../../state/link-secrets'
import { type NewLink, signLink } from './portal-link'

const DAY = 24 * 3_600

type LinkOptions = Pick<NewLink, 'subject' | 'order' | 'viewOnly'>

/** Creates a portal link: the whole URL, as an email would contain it. */
export async function createLink({
  days,
  ...link
}: LinkOptions & { days: number }): Promise<string> {
  const [secret = ''] = await linkSecrets()
  return createSignedLink(secret, { ...link, seconds: days * DAY })
}

/** Does the same with a given secret. */
export async function createSignedLink(
  secret: string,
  link: LinkOptions & { seconds: number },
): Promise<string> {
  return toLinkAddress(await signLink({ ...link, jti: randomUUID() }, secret, new Date()))
}

/** Returns the URL for the token of a link. */
export function toLinkAddress(token: string): string {
  return `${env().url}/l/${token}`
}

import { randomUUID } from 'node:crypto'
import { env } from '../../env'
import { linkSecrets } from '../../state/link-secrets'
import { type NewLink, signLink } from './portal-link'

const DAY = 24 * 3_600

type Wanted = Pick<NewLink, 'holder' | 'order' | 'viewOnly'> & { days: number }

/** A new portal link, whole, as it would stand in an email. */
export async function newLink({ days, ...link }: Wanted): Promise<string> {
  const [secret = ''] = await linkSecrets()
  const named = { ...link, jti: randomUUID(), seconds: days * DAY }
  return linkAddress(await signLink(named, secret, new Date()))
}

/** Where the token of a link leads to this portal. */
export function linkAddress(token: string): string {
  return `${env().url}/l/${token}`
}

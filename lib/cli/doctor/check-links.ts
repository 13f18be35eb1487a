import { env } from '../../env'
import type { Finding } from '../../polar/checks/finding'

const subject = 'links'

/** Whether links can be signed, and whoever gets one can reach what it leads to. */
export async function checkLinks(): Promise<Finding[]> {
  const { linkSecrets, secrets, publicUrl, polarServer, url } = env()
  const shared = linkSecrets?.find((secret) => secrets?.includes(secret))
  if (shared) {
    const text =
      'PORTICO_LINK_SECRET is the same as PORTICO_SECRET: whoever makes links could read sessions. ' +
      'Set another one'
    return [{ subject, state: 'wrong', text }]
  }
  if (polarServer && !publicUrl) {
    const text = `Links lead to ${url}, which no customer can reach. Set PORTICO_URL to the public address`
    return [{ subject, state: 'wrong', text }]
  }
  const signed = linkSecrets
    ? `with the first of ${linkSecrets.length} in PORTICO_LINK_SECRET`
    : 'with a secret that Portico keeps'
  return [{ subject, state: 'ok', text: `lead to ${url}, and are signed ${signed}` }]
}

import { env } from '../../env'
import { checkApi } from '../../polar/checks/check-api'
import type { Finding } from '../../polar/checks/finding'
import { checkDatabase } from './check-database'
import { checkLinks } from './check-links'
import { checkLogo } from './check-logo'
import { checkMail } from './check-mail'
import { checkPublicAddress } from './check-public-address'

/** All checks, in the order that they are printed. None changes anything. */
export const all: (() => Promise<Finding[]>)[] = [
  checkConfiguredApi,
  checkDatabase,
  checkMail,
  checkLogo,
  checkLinks,
  checkPublicAddress,
]

async function checkConfiguredApi(): Promise<Finding[]> {
  if (env().polarServer) return (await checkApi()).findings
  return [{ subject: 'API', state: 'ok', text: 'Portico’s own, since POLAR_SERVER isn’t set' }]
}

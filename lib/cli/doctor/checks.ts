import { env } from '../../env'
import { checkApi } from '../../polar/checks/check-api'
import { type Finding, isWrong } from '../../polar/checks/finding'
import { checkBrand } from './check-brand'
import { checkDatabase } from './check-database'
import { checkLinks } from './check-links'
import { checkMail } from './check-mail'
import { checkPublicAddress } from './check-public-address'

/** All checks, in the order that they are printed. None changes anything. */
export const all: (() => Promise<Finding[]>)[] = [
  checkApiAndBrand,
  checkDatabase,
  checkMail,
  checkLinks,
  checkPublicAddress,
]

/** What is wrong with the API is said once, so the organization is asked for where nothing is. */
async function checkApiAndBrand(): Promise<Finding[]> {
  const api = await checkConfiguredApi()
  return [...api, ...(await checkBrand({ isApiRight: !api.some(isWrong) }))]
}

async function checkConfiguredApi(): Promise<Finding[]> {
  if (env().polarServer) return (await checkApi()).findings
  return [{ subject: 'API', state: 'ok', text: 'Portico’s own, since POLAR_SERVER isn’t set' }]
}

import { env } from '../env'

/**
 * The secrets that the portal's keys are derived from, the one in use first: those that are
 * configured, else one that was created once and is kept with the data.
 */
export async function portalSecrets() {
  const { secrets } = env()
  if (secrets) return secrets
  const { getRootSecrets } = await import('../db/open')
  return getRootSecrets()
}

import { log, reasonOf } from '../../log'
import { noteOutage } from '../network/outage'
import { checkApi } from './check-api'
import { isWrong } from './finding'

/**
 * Logs what is wrong with address, token and scopes, a line for each. An API that can't be reached is
 * an outage like any other: it may be back before the first customer comes.
 */
export async function checkAtStart(): Promise<void> {
  try {
    const { findings, unreachable } = await checkApi()
    const problems = findings.filter(isWrong).map(({ text }) => text)
    if (unreachable) {
      noteOutage('checking the API at the start', problems.shift() ?? unreachable.reason)
    }
    for (const problem of problems) log('error', 'Portico is not configured right', { problem })
  } catch (error) {
    log('error', 'The API couldn’t be checked', { reason: reasonOf(error) })
  }
}

import { parseArgs } from 'node:util'
import { ConfigurationError, env } from '../../env'
import { withoutSecrets } from '../../log'
import { type Finding, isWrong } from '../../polar/checks/finding'
import type { Command } from '../command'

/**
 * `portico doctor`: says of everything that the portal depends on whether it is right, else what to
 * do. It changes nothing, and shows no secret. The exit code is 0 when nothing is wrong.
 */
export const runDoctor: Command = async ({ parameters }) => {
  parseArgs({ args: parameters, options: {} })
  const findings = findConfigurationProblems() ?? (await checkAll())
  const width = Math.max(...findings.map(({ subject }) => subject.length))
  for (const { subject, state, text } of findings) {
    console.log(withoutSecrets(`${marks[state]}  ${subject.padEnd(width)}  ${text}`))
  }
  const wrong = findings.filter(isWrong).length
  console.log(wrong === 0 ? '\nNothing is wrong.' : `\nWrong: ${wrong}.`)
  return wrong === 0 ? 0 : 1
}

const marks: Record<Finding['state'], string> = { ok: 'OK   ', wrong: 'WRONG', unknown: '-    ' }

/** What keeps Portico from starting; null when nothing does. */
function findConfigurationProblems(): Finding[] | null {
  try {
    env()
    return null
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error
    return error.problems.map((text) => ({ subject: 'configuration', state: 'wrong', text }))
  }
}

async function checkAll(): Promise<Finding[]> {
  const checks = await import('../doctor/checks')
  const findings = await Promise.all(checks.all.map((check) => check()))
  return findings.flat()
}

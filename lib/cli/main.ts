import type { Command, Invocation } from './command'
import { UsageError } from './command'
import { eventsCommand } from './commands/events'
import { exportCommand } from './commands/export'
import { historyCommand } from './commands/history'
import { importCommand } from './commands/import'
import { linkCommand } from './commands/link'
import { linksCommand } from './commands/links'

const commands: readonly Command[] = [
  linkCommand,
  linksCommand,
  historyCommand,
  importCommand,
  exportCommand,
  eventsCommand,
]

/** How the shell hears that a command was called in a way that it doesn't know. */
const MISUSED = 2

/** Runs the command of this name; the answer is the exit code. */
export async function main(called: Invocation & { name: string | undefined }): Promise<number> {
  const { name, ...invocation } = called
  if (name === 'help' || name === '--help' || name === '-h') {
    console.log(help())
    return 0
  }
  if (!name) return misused(help())
  const command = commands.find((each) => each.name === name)
  if (!command) return misused(`There is no command "${name}".\n\n${help()}`)
  if (invocation.parameters.some((each) => each === '--help' || each === '-h')) {
    const { summary, options } = command
    console.log([usageOf(command), summary, ...(options ? [options] : [])].join('\n\n'))
    return 0
  }
  try {
    return await command.run(invocation)
  } catch (error) {
    if (!isMisuse(error)) throw error
    return misused(`${error.message}\n\n${usageOf(command)}`)
  }
}

function misused(text: string): number {
  console.error(text)
  return MISUSED
}

function help(): string {
  const width = Math.max(...commands.map(({ name, usage }) => `${name} ${usage}`.length))
  const lines = commands.map(
    ({ name, usage, summary }) => `  ${`${name} ${usage}`.padEnd(width)}  ${summary}`,
  )
  return ['Usage: portico COMMAND', '', ...lines].join('\n')
}

function usageOf({ name, usage }: Command): string {
  return `Usage: portico ${name} ${usage}`
}

/** `parseArgs` throws its own kind, known by the code. */
function isMisuse(error: unknown): error is Error {
  if (error instanceof UsageError) return true
  if (!(error instanceof Error) || !('code' in error)) return false
  return String(error.code).startsWith('ERR_PARSE_ARGS_')
}

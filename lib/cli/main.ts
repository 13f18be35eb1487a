import { type Command, type Invocation, UsageError } from './command'
import type { CommandEntry } from './command-list.js'
import { MISUSED } from './exit-codes.js'
import { usageText } from './help.js'

type Name = CommandEntry['name']

/** Each command is loaded when it is run: most need a small part of Portico only. */
const commands: Record<Name, () => Promise<Command>> = {
  link: async () => (await import('./commands/link')).runLink,
  links: async () => (await import('./commands/links')).runLinks,
  history: async () => (await import('./commands/history')).runHistory,
  import: async () => (await import('./commands/import')).runImport,
  export: async () => (await import('./commands/export')).runExport,
  papers: async () => (await import('./commands/papers')).runPapers,
  mail: async () => (await import('./commands/mail')).runMail,
  sync: async () => (await import('./commands/sync')).runSync,
  events: async () => (await import('./commands/events')).runEvents,
  doctor: async () => (await import('./commands/doctor')).runDoctor,
}

/** Runs a command. @returns The exit code. */
export async function runCommand(entry: CommandEntry, invocation: Invocation): Promise<number> {
  const run = await commands[entry.name]()
  try {
    return await run(invocation)
  } catch (error) {
    if (!isMisuse(error)) throw error
    console.error(`${error.message}\n\n${usageText(entry)}`)
    return MISUSED
  }
}

/** `parseArgs` throws errors of its own, known by their codes. */
function isMisuse(error: unknown): error is Error {
  if (error instanceof UsageError) return true
  if (!(error instanceof Error) || !('code' in error)) return false
  return String(error.code).startsWith('ERR_PARSE_ARGS_')
}

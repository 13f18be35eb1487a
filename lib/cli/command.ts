/** A command can't do what it was asked to, for a reason that its user can do something about. */
export class CommandError extends Error {
  override name = 'CommandError'
}

/** A command was called in a way that it doesn't know. */
export class UsageError extends Error {
  override name = 'UsageError'
}

/** What stood behind a command's name, and where. */
export type Invocation = {
  parameters: string[]
  /** The folder that its user stands in: names of files are relative to it. */
  here: string
}

/** How a command ended, for the shell: 0 is well, 1 is not or not wholly. */
export type ExitCode = 0 | 1

/** One command of the command line. */
export type Command = {
  name: string
  /** What comes after the name: `ORDER [--json]`. */
  usage: string
  /** One line for the list of commands. */
  summary: string
  /** What its options mean, for its own help: a line for each. */
  options?: string
  /** Does it. Results go to stdout, everything else to stderr. */
  run: (invocation: Invocation) => Promise<ExitCode>
}

/** A command can't do what it was asked to, for a reason that its user can fix. */
export class CommandError extends Error {
  override name = 'CommandError'
}

/** A command was called with parameters that it doesn't take. */
export class UsageError extends Error {
  override name = 'UsageError'
}

/** How a command was called. */
export type Invocation = {
  parameters: string[]
  /** The user's working directory: names of files are relative to it. */
  workingDirectory: string
}

/** How a command ended, for the shell: 0 for success, 1 for failure or success in part. */
export type ExitCode = 0 | 1

/** Does what a command is for. Results go to stdout, everything else to stderr. */
export type Command = (invocation: Invocation) => Promise<ExitCode>

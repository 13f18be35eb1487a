import { execFile, fork } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { closeAfterFile } from '../../testing/close-after-file'

const command = path.resolve('lib/cli/portico.js')
const host = path.resolve('lib/cli/testing/command-host.js')

/** How a command ended, and what it printed. */
type Outcome = { code: number; out: string; err: string }

/** Runs a command to its end. */
export type CommandLine = (...parameters: string[]) => Promise<Outcome>

/** A way to run the command line as somebody does who stands in a folder, with these variables. */
export function commandLine(folder: string, variables: Record<string, string>): CommandLine {
  const options = { cwd: folder, env: environment(variables), maxBuffer: 10_000_000 }
  return (...parameters) =>
    new Promise((resolve) => {
      execFile(process.execPath, [command, ...parameters], options, (error, out, err) =>
        resolve({ code: error ? Number(error.code) : 0, out, err }),
      )
    })
}

/**
 * As `commandLine`, but one process runs all commands, in turn, until the file's last test: most of
 * a command's time is its start. Not for commands that open a data folder, which they hold until
 * their process ends.
 */
export function runInOneProcess(folder: string, variables: Record<string, string>): CommandLine {
  const child = fork(host, { cwd: folder, env: environment(variables), execArgv: [] })
  closeAfterFile(() => child.kill())
  const ended = once(child, 'exit').then(([code]) => {
    throw new Error(`The process of the commands ended with ${code}`)
  })
  ended.catch(() => {})
  let last: Promise<unknown> = Promise.resolve()
  return (...parameters) => {
    const outcome = last.then(async () => {
      const answer = once(child, 'message')
      child.send(parameters)
      const [result] = await Promise.race([answer, ended])
      return result
    })
    last = outcome.catch(() => {})
    return outcome
  }
}

function environment(variables: Record<string, string>) {
  return { ...process.env, DATABASE_URL: '', POLAR_SERVER: '', ...variables }
}

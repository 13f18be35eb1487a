import { spawn } from 'node:child_process'
import { once } from 'node:events'

/** A portal in its own process. */
export type Child = {
  /**
   * Opens the database and serves.
   *
   * @returns Its URL; null when it was killed before.
   * @throws {Error} with its output, when it ended by itself.
   */
  serve(setting: object): Promise<string | null>
  isAlive(): boolean
  /** @throws {Error} with its output, when it ended by itself. */
  expectNotEnded(): void
  /**
   * Kills it, and waits until it has ended.
   *
   * @throws {Error} with its output, when it ended by itself.
   */
  kill(): Promise<void>
}

/** Starts a process that loads everything, and then waits for its setting. */
export function startChild(
  program = 'lib/testing/crash/portal.ts',
  variables: Record<string, string> = {},
): Child {
  const child = spawn(process.execPath, ['--import', 'tsx', program], {
    stdio: ['pipe', 'pipe', 'pipe'],
    env: { ...process.env, ...variables },
  })
  const exited = once(child, 'exit')
  const output = once(child.stdout, 'data')
  let said = ''
  const createExitError = () => new Error(`The portal ended by itself: ${said}`)
  child.stderr.on('data', (chunk) => {
    said += chunk
  })
  // It may be killed before it reads anything.
  child.stdin.on('error', () => {})
  const isAlive = () => child.exitCode === null && child.signalCode === null
  return {
    async serve(setting) {
      child.stdin.write(`${JSON.stringify(setting)}\n`)
      const first = await Promise.race([output, exited])
      if (!Buffer.isBuffer(first[0])) {
        if (child.killed) return null
        throw createExitError()
      }
      return `http://127.0.0.1:${String(first[0]).trim()}`
    },
    isAlive,
    expectNotEnded() {
      if (!child.killed && !isAlive()) throw createExitError()
    },
    async kill() {
      if (!child.kill('SIGKILL')) throw createExitError()
      await exited
    },
  }
}

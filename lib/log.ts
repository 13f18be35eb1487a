export type LogLevel = 'info' | 'warn' | 'error'

/**
 * Writes one line to the log, which is standard error. `what` is a fixed sentence; what varies
 * goes into `fields`. Nobody else writes there.
 */
export function log(level: LogLevel, what: string, fields: Record<string, unknown> = {}): void {
  const details = Object.entries(fields).map(([name, value]) => ` ${name}=${String(value)}`)
  process.stderr.write(`${new Date().toISOString()} ${level} ${what}${details.join('')}\n`)
}

import { format } from 'node:util'
import { log } from '../../log'

/**
 * Makes what packages print as a warning or an error lines of the log: Next.js prints errors that it
 * didn't expect itself, and the addresses of requests with them.
 */
export function logConsole(): void {
  // Where nobody reads the log any more, each line fails. That is an error that Next.js prints: a line
  // that fails again, for ever, and a stop never gets its turn.
  process.stderr.on('error', () => {})
  console.warn = (...parts) => log('warn', 'Printed', { text: format(...parts) })
  console.error = (...parts) => log('error', 'Printed', { text: format(...parts) })
}

import { spawnSync } from 'node:child_process'

type Printed = { pdf: Buffer; log: string }

/**
 * Prints the sample paper, with data, in a process of its own.
 *
 * @param nodeOptions Options of Node.js for it, such as `--no-addons`.
 */
export function printElsewhere(...nodeOptions: string[]): Printed {
  const parameters = [...nodeOptions, '--import', 'tsx', 'lib/papers/testing/print-sample.ts']
  const { status, stdout, stderr } = spawnSync(process.execPath, parameters)
  if (status !== 0) throw new Error(`Nothing was printed: ${stderr}`)
  return { pdf: stdout, log: stderr.toString() }
}

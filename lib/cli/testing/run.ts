import { execFile } from 'node:child_process'
import path from 'node:path'

const command = path.resolve('lib/cli/portico.js')

/** A way to run the command line as somebody does who stands in a folder, with these variables. */
export function commandLine(folder: string, variables: Record<string, string>) {
  const env = { ...process.env, DATABASE_URL: '', POLAR_SERVER: '', ...variables }
  const options = { cwd: folder, env, maxBuffer: 10_000_000 }
  return (...parameters: string[]) =>
    new Promise<{ code: number; out: string; err: string }>((resolve) => {
      execFile(process.execPath, [command, ...parameters], options, (error, out, err) =>
        resolve({ code: error ? Number(error.code) : 0, out, err }),
      )
    })
}

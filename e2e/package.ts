import { spawn, spawnSync } from 'node:child_process'
import { chmodSync, chownSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { watchProcess } from './server'

const root = path.resolve(import.meta.dirname, '..')

/** The steps of the Dockerfile, which tests run without Docker. */
export const dockerfile = readDockerfile(readFileSync(path.join(root, 'Dockerfile'), 'utf8'))

type Account = { uid: number; gid: number }

/** The folder that `npm run package` makes, as a server has it: elsewhere, and read-only. */
export type Package = {
  folder: string
  /** Creates a data folder, which nobody but the package's user can write to. */
  createDataFolder: () => string
  /** Starts the portal as the Dockerfile does, with nothing else in its environment. */
  start: (variables: Record<string, string>) => ReturnType<typeof watchProcess>
  /** Runs a program of the package in the same way, until it ends. */
  run: (
    command: string[],
    variables: Record<string, string>,
  ) => { status: number | null; stdout: string; stderr: string }
  remove: () => void
}

/** Makes a package of the build that is there, as the Dockerfile does. */
export function makePackage(): Package {
  const place = mkdtempSync(path.join(tmpdir(), 'portico-package-'))
  chmodSync(place, 0o755)
  const made = path.join(place, 'made')
  const command = dockerfile.package.replace(/\/package$/, made)
  const { status, stderr } = spawnSync('sh', ['-c', command], { cwd: root, encoding: 'utf8' })
  if (status !== 0) throw new Error(`No package was made:\n${stderr}`)
  const folder = path.join(place, 'portico')
  renameSync(made, folder)
  spawnSync('chmod', ['-R', 'a-w', folder])
  return describePackage(place, folder)
}

/** A copy of a package in which `change` has been made, as the package of another version. */
export function copyPackage(folder: string, change: (copy: string) => void): Package {
  const place = mkdtempSync(path.join(tmpdir(), 'portico-package-'))
  chmodSync(place, 0o755)
  const copy = path.join(place, 'portico')
  spawnSync('cp', ['-R', folder, copy])
  spawnSync('chmod', ['-R', 'u+w', copy])
  change(copy)
  spawnSync('chmod', ['-R', 'a-w', copy])
  return describePackage(place, copy)
}

function describePackage(place: string, folder: string): Package {
  const account = findAccount()
  const options = { ...account, cwd: folder }
  const started: ReturnType<typeof spawn>[] = []
  /** What `env` is to be called with. */
  const inEnvironment = (variables: Record<string, string>, command: readonly string[]) => {
    const all = { PATH: path.dirname(process.execPath), ...variables }
    return ['-i', ...Object.entries(all).map(([name, value]) => `${name}=${value}`), ...command]
  }
  return {
    folder,
    createDataFolder() {
      const data = mkdtempSync(path.join(place, 'data-'))
      if (account) chownSync(data, account.uid, account.gid)
      return data
    },
    start(variables) {
      const child = spawn('env', inEnvironment(variables, dockerfile.start), options)
      started.push(child)
      return watchProcess(child)
    },
    run: (command, variables) =>
      spawnSync('env', inEnvironment(variables, command), { ...options, encoding: 'utf8' }),
    remove() {
      for (const child of started) child.kill('SIGKILL')
      spawnSync('chmod', ['-R', 'u+w', place])
      rmSync(place, { recursive: true, force: true })
    },
  }
}

/** Root may write anywhere: then the package runs as somebody who owns nothing. */
function findAccount(): Account | undefined {
  if (process.getuid?.() !== 0) return undefined
  const [uid = '', gid = ''] = ['-u', '-g'].map(
    (flag) => spawnSync('id', [flag, 'nobody'], { encoding: 'utf8' }).stdout,
  )
  return { uid: Number(uid), gid: Number(gid) }
}

function readDockerfile(text: string) {
  const find = (step: RegExp) => {
    const found = step.exec(text)?.[1]
    if (found === undefined) throw new Error(`The Dockerfile has no step ${step.source}`)
    return found
  }
  const parse = (step: RegExp): string[] => JSON.parse(find(step))
  return {
    package: find(/^RUN --mount=\S+ (node .*)$/m),
    start: parse(/^CMD (.*)$/m),
    healthCheck: parse(/^HEALTHCHECK .*?CMD (.*)$/m),
  }
}

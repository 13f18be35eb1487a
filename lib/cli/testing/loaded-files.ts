import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { commandLine } from './run'

// Module hooks get no console of their own and run in another thread: they write to a file.
const hooks = `
import { appendFileSync } from 'node:fs'
export async function load(url, context, next) {
  if (url.startsWith('file:')) appendFileSync(process.env.LOADED_FILES, url + '\\n')
  return next(url, context)
}`

const registration = `import { register } from 'node:module'
register(${JSON.stringify(dataUrl(hooks))})`

/** The modules that a command loads from files, as paths in the project. */
export async function loadedFiles(
  variables: Record<string, string>,
  ...parameters: string[]
): Promise<string[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'portico-loaded-'))
  const list = path.join(folder, 'loaded')
  try {
    const portico = commandLine(folder, {
      ...variables,
      LOADED_FILES: list,
      NODE_OPTIONS: `--import "${dataUrl(registration)}"`,
    })
    const { code, err } = await portico(...parameters)
    if (code !== 0) throw new Error(err)
    return readFileSync(list, 'utf8').trim().split('\n').map(inProject)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function dataUrl(source: string): string {
  return `data:text/javascript,${encodeURIComponent(source)}`
}

function inProject(url: string): string {
  return path.relative(process.cwd(), new URL(url).pathname)
}

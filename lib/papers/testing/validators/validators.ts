import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'

/** What comes from Maven Central, in exact versions: docs/papers.md says what each is for. */
const tools = {
  // Without a JAXB of its own everything is invalid.
  phive: [
    'com.helger.phive.rules:phive-rules-en16931:4.3.7',
    'org.glassfish.jaxb:jaxb-runtime:4.0.5',
  ],
  mustang: ['org.mustangproject:validator:2.25.0'],
  verapdf: ['org.verapdf.apps:cli:1.30.2'],
}

export type Tool = keyof typeof tools

export const toolNames = ['phive', 'mustang', 'verapdf'] as const satisfies Tool[]

/** Maven can't fetch a tool, as on a machine that isn't let out. */
export class NotFetchedError extends Error {}

const PLUGIN = 'org.apache.maven.plugins:maven-dependency-plugin:3.8.1'
const CACHE = path.resolve('node_modules/.cache/portico/validators')

/**
 * The class path of a tool, fetched with Maven if it isn't in the cache.
 *
 * @throws {NotFetchedError} where it can't be fetched.
 * @throws {Error} where what came isn't what was pinned.
 */
export function fetchTool(tool: Tool): string {
  const folder = path.join(CACHE, `${tool}-${hash(tools[tool].join())}`)
  if (!existsSync(folder)) fetchInto(folder, tool)
  checkJars(folder, tool)
  return path.join(folder, '*')
}

/**
 * The folder appears whole or not at all. Another test may have been quicker, and Maven's own folder
 * isn't shared, since two of them don't wait for each other.
 */
function fetchInto(folder: string, tool: Tool): void {
  process.stdout.write(`Fetching ${tools[tool].join(', ')} …\n`)
  mkdirSync(CACHE, { recursive: true })
  const draft = mkdtempSync(`${folder}-`)
  try {
    const jars = path.join(draft, 'jars')
    const project = path.join(draft, 'pom.xml')
    writeFileSync(project, writeProject(tools[tool]))
    fetchWithMaven([
      '--batch-mode',
      '--quiet',
      `--file=${project}`,
      `-Dmaven.repo.local=${path.join(draft, 'maven')}`,
      `-DoutputDirectory=${jars}`,
      '-DincludeScope=runtime',
      `${PLUGIN}:copy-dependencies`,
    ])
    checkJars(jars, tool)
    renameSync(jars, folder)
  } catch (error) {
    if (!existsSync(folder)) throw error
  } finally {
    rmSync(draft, { recursive: true, force: true })
  }
}

function fetchWithMaven(parameters: string[]): void {
  try {
    run('mvn', parameters)
  } catch (error) {
    throw new NotFetchedError('Maven could not fetch the validators', { cause: error })
  }
}

function writeProject(coordinates: string[]): string {
  const dependencies = coordinates.map((coordinate) => {
    const [group, artifact, version] = coordinate.split(':')
    return (
      `<dependency><groupId>${group}</groupId><artifactId>${artifact}</artifactId>` +
      `<version>${version}</version></dependency>`
    )
  })
  return (
    '<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>' +
    '<groupId>portico</groupId><artifactId>validators</artifactId><version>1</version>' +
    `<packaging>pom</packaging><dependencies>${dependencies.join('')}</dependencies></project>`
  )
}

/** `jars.sha256` is in the form of `sha256sum`, by tool. */
function checkJars(folder: string, tool: Tool): void {
  const pinned = readFileSync(path.join(import.meta.dirname, 'jars.sha256'), 'utf8')
    .split('\n')
    .filter((line) => line.includes(`  ${tool}/`))
  const jars = readdirSync(folder).filter((name) => name.endsWith('.jar'))
  const found = jars.map((jar) => `${hash(readFileSync(path.join(folder, jar)))}  ${tool}/${jar}`)
  const wrong = found.filter((line) => !pinned.includes(line))
  const lacking = pinned.filter((line) => !found.includes(line))
  if (wrong.length + lacking.length === 0) return
  throw new Error(
    `Not what jars.sha256 pins:\n${wrong.join('\n')}\nin place of\n${lacking.join('\n')}`,
  )
}

function hash(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex')
}

/** Runs a program and returns what it prints. @throws {Error} where it can't, or fails. */
export function run(program: string, parameters: string[], statuses = [0]): string {
  const { status, error, stdout, stderr } = spawnSync(program, parameters, {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  })
  if (error) throw error
  if (status === null || !statuses.includes(status)) {
    throw new Error(`${program} failed (${status}):\n${stdout}\n${stderr}`)
  }
  return stdout
}

import { spawnSync } from 'node:child_process'
import { beforeEach } from 'vitest'
import { fetchTool, NotFetchedError, toolNames } from './validators'

/** Skips the tests of a file where the machine lacks what validators need, and says what. */
export function skipWithoutValidators(): void {
  const missing = findMissingProgram() ?? findMissingTool()
  if (missing === null) return
  process.stdout.write(`Without ${missing}, no validator is asked.\n`)
  beforeEach(({ skip }) => skip(`this machine has no ${missing}`))
}

function findMissingProgram(): string | null {
  const programs = ['java', 'javac', 'mvn']
  return programs.find((program) => spawnSync(program, ['-version']).status !== 0) ?? null
}

function findMissingTool(): string | null {
  try {
    for (const tool of toolNames) fetchTool(tool)
    return null
  } catch (error) {
    if (error instanceof NotFetchedError) return 'way to Maven Central'
    throw error
  }
}

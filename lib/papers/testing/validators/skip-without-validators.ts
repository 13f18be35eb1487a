import { spawnSync } from 'node:child_process'
import { beforeEach } from 'vitest'

/** Skips the tests of a file where the machine lacks what validators need, and says what. */
export function skipWithoutValidators(): void {
  const missing = findMissingProgram()
  if (missing === null) return
  process.stdout.write(`Without ${missing}, no validator is asked.\n`)
  beforeEach(({ skip }) => skip(`this machine has no ${missing}`))
}

function findMissingProgram(): string | null {
  const programs = ['java', 'javac', 'mvn']
  return programs.find((program) => spawnSync(program, ['-version']).status !== 0) ?? null
}

import type { TestProject } from 'vitest/node'
import { type PreparedPglite, preparePglite } from './prepared-pglite'

declare module 'vitest' {
  export interface ProvidedContext {
    /** The PGlite databases that a project's tests copy. */
    pglite?: PreparedPglite
  }
}

/** Builds a project's PGlite databases before its tests, and removes them afterwards. */
export default async function setUp(project: TestProject) {
  const { remove, ...prepared } = await preparePglite()
  project.provide('pglite', prepared)
  return remove
}

import type { TestProject } from 'vitest/node'
import { startPostgres } from './postgres-server'
import { createDemo } from './server-databases'

declare module 'vitest' {
  export interface ProvidedContext {
    /** The server of this project's tests; undefined on PGlite. */
    postgres?: string
  }
}

/** Starts the server of the project `postgres` before its tests, and removes it afterwards. */
export default async function setUp(project: TestProject) {
  const server = await startPostgres()
  const address = server.url('postgres')
  try {
    await createDemo(address)
  } catch (error) {
    await server.remove()
    throw error
  }
  project.provide('postgres', address)
  return server.remove
}

import type { TestProject } from 'vitest/node'
import { startPostgres } from './postgres-server'
import { makeDemo } from './server-databases'

declare module 'vitest' {
  export interface ProvidedContext {
    /** The server that this project's tests run on; none where they run on PGlite. */
    postgres?: string
  }
}

/** Brings up the server of the project `postgres` for its tests, and takes it down after them. */
export default async function setUp(project: TestProject) {
  const server = await startPostgres()
  const address = server.url('postgres')
  try {
    await makeDemo(address)
  } catch (error) {
    await server.remove()
    throw error
  }
  project.provide('postgres', address)
  return server.remove
}

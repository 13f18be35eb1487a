import type { RequestListener } from 'node:http'
import { createServer } from 'node:https'
import { onTestFinished } from 'vitest'
import { listenOnFreePort } from '../../testing/listen-on-free-port'
import type { Connection } from '../download'
import { certificate, privateKey } from './certificate'

/** Starts an https server on loopback for one test, and returns its URL. */
export async function serveLogo(listener: RequestListener): Promise<string> {
  const server = createServer({ key: privateKey, cert: certificate }, listener)
  const port = await listenOnFreePort(server)
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return `https://localhost:${port}/logo`
}

/** A connection that may go to loopback, as none of the product may. */
export const toLoopback: Connection = { isAllowed: () => true, ca: certificate, timeout: 5_000 }

export const svg = '<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0h9v9z"/></svg>'

export const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

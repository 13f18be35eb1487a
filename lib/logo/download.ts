import { lookup } from 'node:dns'
import type { IncomingMessage } from 'node:http'
import { request } from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import { LogoError } from './logo-error'
import { isPublicAddress } from './public-address'

/** How a connection is made; tests have another rule, and a certificate of their own. */
export type Connection = {
  isAllowed: (address: string) => boolean
  ca?: string
  /** Milliseconds for everything, redirects included. */
  timeout: number
}

export const BYTES_MAX = 512 * 1024
const REDIRECTS_MAX = 3

const publicInternet: Connection = { isAllowed: isPublicAddress, timeout: 5_000 }

/**
 * Downloads at most 512 kB over https, from public addresses only: what a host name stands for is
 * checked where the connection is made, after each redirect again, so that no answer of a name
 * server can lead into a private network.
 *
 * @throws {LogoError} saying why it can't be had.
 */
export async function download(url: string, connection = publicInternet): Promise<Buffer> {
  const signal = AbortSignal.timeout(connection.timeout)
  try {
    return await follow(new URL(url), connection, signal, REDIRECTS_MAX)
  } catch (error) {
    if (error instanceof LogoError) throw error
    const reason = error instanceof Error ? error.message : String(error)
    throw new LogoError(
      signal.aborted ? `it took longer than ${connection.timeout / 1_000} seconds` : reason,
    )
  }
}

async function follow(
  url: URL,
  connection: Connection,
  signal: AbortSignal,
  redirects: number,
): Promise<Buffer> {
  if (url.protocol !== 'https:') throw new LogoError('its address is not https')
  const response = await ask(url, connection, signal)
  const { statusCode = 0, headers } = response
  if (statusCode === 200) return readAll(response)
  response.destroy()
  if (statusCode < 300 || statusCode > 399 || !headers.location) {
    throw new LogoError(`its server answers with status ${statusCode}`)
  }
  if (redirects === 0) throw new LogoError('its server redirects too often')
  return follow(new URL(headers.location, url), connection, signal, redirects - 1)
}

function ask(url: URL, connection: Connection, signal: AbortSignal): Promise<IncomingMessage> {
  const { isAllowed, ca } = connection
  const host = url.hostname.replace(/^\[|\]$/g, '')
  // An address that stands in the URL isn't looked up.
  if (isIP(host) && !isAllowed(host)) return Promise.reject(privateAddress())
  return new Promise((resolve, reject) => {
    const options = { agent: false, signal, ca, lookup: lookUpAllowed(isAllowed) }
    request(url, options, resolve).on('error', reject).end()
  })
}

function lookUpAllowed(isAllowed: Connection['isAllowed']): LookupFunction {
  return (host, options, callback) => {
    lookup(host, { ...options, all: true }, (error, addresses) => {
      const [first] = error ? [] : addresses
      if (!first) return callback(error ?? new LogoError('its host has no address'), '')
      if (!addresses.every(({ address }) => isAllowed(address)))
        return callback(privateAddress(), '')
      return options.all ? callback(null, addresses) : callback(null, first.address, first.family)
    })
  }
}

function privateAddress(): LogoError {
  return new LogoError('its host is not on the public internet')
}

async function readAll(response: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of response) {
    size += chunk.length
    if (size > BYTES_MAX) throw new LogoError('it is larger than 512 kB')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

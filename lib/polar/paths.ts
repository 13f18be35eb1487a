import { NoSuchRecordError } from './failure'
import type { Client } from './in-process'

/**
 * Whether a value is one segment of a path at every server, however often it decodes what comes:
 * it holds nothing that is encoded, and is no step to another folder.
 */
export function isSafeSegment(value: string): boolean {
  return /^[\w.~-]+$/.test(value) && value !== '.' && value !== '..'
}

/**
 * Makes a client build no path from a value that could lead to another record or operation.
 *
 * @throws {NoSuchRecordError} from the client's calls with such a value, before anything is sent.
 */
export function guardPaths(client: Client): Client {
  const buildRequest = client.buildRequest.bind(client)
  client.buildRequest = (method, url, segments, ...rest) => {
    for (const segment of Object.values(segments ?? {})) {
      if (!isSafeSegment(String(segment))) throw new NoSuchRecordError()
    }
    return buildRequest(method, url, segments, ...rest)
  }
  return client
}

import { PolarClientError } from '@polar-sh/sdk'
import { createPolarCore } from '@polar-sh/sdk/2026-10'
import * as z from 'zod/mini'
import { log, reasonOf } from '../../log'
import { type Client, callInProcess } from '../in-process'
import { guardPaths } from '../paths'
import { type Mirror, openMirror } from './open-mirror'
import { forgetVouch, getMirrorToken } from './vouch'

/** What a mirror answered, and when the hosted API was last heard of. */
export type Mirrored<Data> = { data: Data; heardAt: Date }

/**
 * Reads something of a customer's from the mirror, as the one whom the hosted API has vouched for.
 *
 * @returns null where the mirror can't answer: there is none, it isn't whole yet, it doesn't know
 *   the customer or what is asked for, or the API hasn't vouched for the token.
 */
export async function readMirror<Schema extends z.core.$ZodType>(
  accessToken: string,
  schema: Schema,
  call: (client: Client, accessToken: string) => Promise<unknown>,
): Promise<Mirrored<z.output<Schema>> | null> {
  try {
    const ready = await reachMirror(accessToken)
    if (!ready) return null
    const data = z.safeParse(schema, await call(connect(ready.mirror), ready.token))
    return data.success ? { data: data.data, heardAt: ready.heardAt } : null
  } catch (error) {
    if (error instanceof PolarClientError) forgetUnlessMissing(accessToken, error)
    else log('error', 'The mirror can’t be read', { reason: reasonOf(error) })
    return null
  }
}

/** Whether the mirror would answer for this token. */
export async function isMirrored(accessToken: string): Promise<boolean> {
  try {
    return (await reachMirror(accessToken)) !== null
  } catch (error) {
    log('error', 'The mirror can’t be read', { reason: reasonOf(error) })
    return false
  }
}

async function reachMirror(accessToken: string) {
  const mirror = await openMirror()
  const { completedAt, heardAt } = (await mirror?.readState()) ?? {}
  if (!mirror || !completedAt) return null
  const token = await getMirrorToken(mirror, accessToken)
  return token === null ? null : { mirror, token, heardAt: heardAt ?? completedAt }
}

/** The mirror ends the session of a customer who was deleted, or whose members changed. */
function forgetUnlessMissing(accessToken: string, error: PolarClientError): void {
  if (error.statusCode !== 404) forgetVouch(accessToken)
}

/** The host is never looked up; it only makes the addresses whole. */
function connect(mirror: Mirror): Client {
  const client = createPolarCore({ accessToken: '', baseUrl: 'http://mirror.invalid' })
  return guardPaths(callInProcess(client, async () => mirror))
}

import * as z from 'zod/mini'
import {
  type LinkInQuestion,
  type LinkRevocation,
  type LinkStanding,
  linkStanding,
} from '../../contract/link/links'
import type { Database } from '../../db/database'
import { openDatabase } from '../../db/open'
import { saveRevocations } from '../../db/revocations'
import { env } from '../../env'
import { findCustomerIds } from '../../polar/customers'
import { ServiceError } from '../../services/errors'
import { checkLink } from '../../services/links/check-link'
import { type IdsOf, revocationsOf } from '../../services/links/revocations-of'
import { CommandError } from '../command'
import { type CallApi, reachApi } from '../reach-api'
import { readAnswer } from '../read-answer'

/** Where it is written down what was revoked. */
export type Revocations = {
  /** @throws {CommandError} for an unknown customer, and for a moment to come. */
  revoke(wanted: LinkRevocation): Promise<void>
  check(link: LinkInQuestion): Promise<LinkStanding>
}

/**
 * The revocations of this installation: of its own API (also where a running portal holds
 * it), or with an API elsewhere, in the database that the portal remembers things in. Null
 * where it has none: then nothing can be revoked.
 */
export async function reachRevocations(): Promise<Revocations | null> {
  const { polarServer, databaseUrl } = env()
  if (!polarServer) return throughApi(await reachApi())
  return databaseUrl ? inDatabase((await openDatabase({ demo: false })).database) : null
}

function throughApi(callApi: CallApi): Revocations {
  return {
    async revoke(body) {
      const response = await callApi({ method: 'POST', path: '/v1/links/revoke', body })
      if (!response.ok) await readAnswer(response, z.never())
    },
    async check(body) {
      const response = await callApi({ method: 'POST', path: '/v1/links/check', body })
      return readAnswer(response, linkStanding)
    },
  }
}

function inDatabase(database: Database): Revocations {
  return {
    async revoke(wanted) {
      const now = new Date()
      const revocations = await revocationsOf(wanted, now, idsOf).catch((error: unknown) => {
        if (!(error instanceof ServiceError) || error.failure.code !== 'invalid') throw error
        throw new CommandError(error.failure.details.map(({ msg }) => msg).join('\n'))
      })
      await saveRevocations(database, revocations, now)
    },
    check: (link) => checkLink({ database }, link),
  }
}

const idsOf: IdsOf = async (key) => {
  const subject = 'id' in key ? { cus: key.id } : { sub: key.external_id }
  const found = await findCustomerIds(subject)
  if (found.ok) return found.data
  if (found.failure.kind === 'missing') return null
  throw new CommandError(
    `The customer can't be looked up at ${env().polarServer} (${found.failure.kind}). ` +
      'Check POLAR_ACCESS_TOKEN, and try again.',
  )
}

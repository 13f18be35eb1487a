import { parseArgs } from 'node:util'
import { type LinkRevocation, linkRevocation } from '../../contract/link/links'
import { type Command, CommandError, UsageError } from '../command'
import { describeBadLink, readFully } from '../links/read-fully'
import { reachRevocations } from '../links/revocations'

const text = { type: 'string' } as const

const options = {
  link: text,
  url: text,
  customer: text,
  'customer-id': text,
  before: text,
} as const

/** `portico links revoke`: ends links before their time, and the sessions that came of them. */
export const runLinks: Command = async ({ parameters }) => {
  const [verb, ...args] = parameters
  if (verb !== 'revoke') throw new UsageError('Say what to do: revoke.')
  const { values } = parseArgs({ args, options })
  if (Object.keys(values).length !== 1) throw new UsageError('Name one thing to revoke.')
  const revocation = await parseRevocation(values)
  const revocations = await reachRevocations()
  if (!revocations) {
    console.error(NOT_KEPT)
    return 1
  }
  await revocations.revoke(revocation)
  console.error('Revoked.')
  return 0
}

type Values = ReturnType<typeof parseArgs<{ options: typeof options }>>['values']

async function parseRevocation(values: Values): Promise<LinkRevocation> {
  const { url, link, customer, 'customer-id': id, before } = values
  const revocation = linkRevocation.safeParse({
    link: url === undefined ? link : await readLinkId(url),
    external_customer_id: customer,
    customer_id: id,
    before: before && /^\d{4}-\d{2}-\d{2}$/.test(before) ? `${before}T00:00:00Z` : before,
  })
  if (revocation.success) return revocation.data
  const [name, given] = Object.entries(values)[0] ?? []
  throw new UsageError(`--${name} can’t be "${given}": ${revocation.error.issues[0]?.message}.`)
}

/** Also of one whose time is over: its sessions may be longer. */
async function readLinkId(url: string): Promise<string> {
  const reading = await readFully(url)
  if (reading.status !== 'bad') return reading.link.id
  throw new CommandError(`There is nothing to revoke: ${describeBadLink(reading)}.`)
}

const NOT_KEPT = `\
With an API elsewhere and no DATABASE_URL, this portal keeps nothing, so single links, a
customer's links, and links from before a time can't be revoked.

What ends all links at once: another PORTICO_LINK_SECRET, without the old one in it.
What ends all sessions at once: another PORTICO_SECRET.
Both take effect when the portal starts again. Set DATABASE_URL to be able to revoke single ones.`

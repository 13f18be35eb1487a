import { parseArgs } from 'node:util'
import * as z from 'zod/mini'
import type { OrderMailKind } from '../../contract/order/mailed-order'
import { env } from '../../env'
import {
  type MailsByHand,
  sendNow,
  toFile,
  writeByHand,
} from '../../portal/order-mails/mail-by-hand'
import { closeStateDatabase } from '../../state/database'
import { type Command, CommandError, type ExitCode, UsageError } from '../command'

const text = { type: 'string' } as const

/** What `--about` says, as in the names of the variables. */
const kinds = new Map<string, OrderMailKind>([
  ['order', 'paid'],
  ['refund', 'refund'],
  ['correction', 'correction'],
])

/** `portico mail`: sends a mail about an order once more, or shows it. */
export const runMail: Command = async ({ parameters }) => {
  const { values } = parseArgs({
    args: parameters,
    options: { order: text, about: text, to: text, preview: { type: 'boolean' } },
  })
  const { order, about = 'order', to, preview = false } = values
  if (!z.safeParse(z.guid(), order).success || !order) {
    throw new UsageError('Name an order, by the API’s id: --order UUID.')
  }
  const kind = kinds.get(about)
  if (!kind) throw new UsageError('A mail can be --about order, refund or correction.')
  if (to !== undefined && !z.safeParse(z.email(), to).success) {
    throw new UsageError(`${to} is no email address.`)
  }
  requireHostedApi()
  try {
    const isSent = !preview && to === undefined
    const written = await writeByHand({ orderId: order, kind, to, isSent })
    if (!written.ok) throw new CommandError(describe(written.why))
    return preview ? await show(written.mails) : await send(written.mails)
  } finally {
    await closeStateDatabase()
  }
}

type Mails = Extract<MailsByHand, { ok: true }>['mails']

/** Of several that differ in their link alone, the first. */
async function show(mails: Mails): Promise<ExitCode> {
  const [first] = mails
  if (!first) throw new CommandError(describe('nobody'))
  process.stdout.write(await toFile(first))
  if (mails.length > 1) console.error(`This is the first of ${mails.length} mails.`)
  return 0
}

async function send(mails: Mails): Promise<ExitCode> {
  const failures = (await Promise.all(mails.map(sendNow))).filter((failure) => failure !== null)
  const done = env().mail.smtp ? 'Sent' : 'Written into the data folder’s mails'
  console.error(`${done}: ${mails.length - failures.length}`)
  for (const { code } of failures) console.error(`Not sent, with the code ${code}.`)
  return failures.length === 0 ? 0 : 1
}

function requireHostedApi(): void {
  const { polarServer, publicUrl } = env()
  if (!polarServer) {
    throw new CommandError(
      'Mails about orders are for orders of a hosted API. For your own, put `portico link` into yours.',
    )
  }
  if (!publicUrl) throw new CommandError('Links in mails need PORTICO_URL, the public address.')
}

function describe(why: Extract<MailsByHand, { ok: false }>['why']): string {
  switch (why) {
    case 'missing':
      return 'The API has no such order.'
    case 'unpaid':
      return 'The order isn’t paid, so there is no mail about it.'
    case 'unrefunded':
      return 'Nothing of the order was refunded.'
    case 'uninvoiced':
      return 'The order has no invoice that was corrected.'
    case 'nobody':
      return 'There is nobody to mail: the customer is deleted, or has no email address.'
    default:
      return `The API can’t be asked about the order (${why}).`
  }
}

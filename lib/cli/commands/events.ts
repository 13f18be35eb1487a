import { parseArgs } from 'node:util'
import {
  eventStatuses,
  resentEvents,
  type WebhookEvent,
  webhookEvent,
} from '../../contract/event/event'
import { PAGE_LIMIT_MAX, page } from '../../contract/page'
import { env } from '../../env'
import { type Command, CommandError, type ExitCode, UsageError } from '../command'
import { type CallApi, reachApi } from '../reach-api'
import { readAnswer } from '../read-answer'

const path = '/v1/portico/events/'

/** `portico events`: the events for the merchant's webhook, and sending them again. */
export const runEvents: Command = async ({ parameters }) => {
  const [first, ...others] = parameters
  return first === 'resend' ? resend(others) : list(parameters)
}

async function list(args: string[]): Promise<ExitCode> {
  const flag = { type: 'boolean' } as const
  const text = { type: 'string' } as const
  const { values } = parseArgs({
    args,
    options: { pending: flag, delivered: flag, failed: flag, order: text, customer: text },
  })
  if (values.order && values.customer) throw new UsageError('Name an order or a customer.')
  const query = new URLSearchParams({ limit: String(PAGE_LIMIT_MAX) })
  for (const status of eventStatuses) if (values[status]) query.append('status', status)
  const object = values.order ?? values.customer
  if (object) query.set('object_id', object)
  const call = await reachApi()
  const response = await call({ path: `${path}?${query}` })
  const { items, pagination } = await readAnswer(response, page(webhookEvent))
  for (const event of items) console.log(formatEvent(event))
  const more = pagination.total_count - items.length
  if (items.length === 0) console.error('There are no such events.')
  if (more > 0) console.error(`… and ${more} that are older.`)
  if (items.some(({ status }) => status === 'pending')) warnWithoutWebhook()
  return 0
}

/** Pending events are sent only where there is a webhook, and not when they are older than a day. */
function warnWithoutWebhook(): void {
  if (env().webhook) return
  console.error(
    'No webhook is configured, so pending events aren’t sent. Once PORTICO_WEBHOOK_URL and ' +
      'PORTICO_WEBHOOK_SECRET are set, the portal sends those of the last 24 hours.',
  )
}

function formatEvent(event: WebhookEvent): string {
  const { id, created_at, status, type, object_id, sequence } = event
  const line = [id, created_at, status.padEnd(9), type.padEnd(16), `${object_id} #${sequence}`]
  return [...line, explainStatus(event)].join('  ').trimEnd()
}

function explainStatus({ status, attempts, last_error, next_attempt_at }: WebhookEvent): string {
  if (status === 'pending' && !env().webhook) return 'not sent: no webhook is configured'
  if (status === 'delivered' || !last_error) return ''
  const next = next_attempt_at ? `; next attempt ${next_attempt_at}` : ''
  return `${last_error} (attempts: ${attempts}${next})`
}

async function resend(args: string[]): Promise<ExitCode> {
  const { values, positionals: ids } = parseArgs({
    args,
    allowPositionals: true,
    options: { failed: { type: 'boolean' } },
  })
  if (ids.length === 0 && !values.failed) throw new UsageError('Name events, or say --failed.')
  if (ids.length > 0 && values.failed) throw new UsageError('Name events or say --failed.')
  const call = await reachApi()
  const resent = values.failed ? await resendFailed(call) : await resendEach(call, ids)
  warnWithoutWebhook()
  console.error(`Events to be sent again by the portal: ${resent}`)
  return 0
}

async function resendFailed(call: CallApi): Promise<number> {
  const response = await call({ method: 'POST', path: `${path}resend` })
  return (await readAnswer(response, resentEvents)).resent
}

async function resendEach(call: CallApi, ids: string[]): Promise<number> {
  for (const id of ids) {
    const response = await call({ method: 'POST', path: `${path}${encodeURIComponent(id)}/resend` })
    if (!response.ok) throw new CommandError(`There is no event ${id}.`)
  }
  return ids.length
}

import { setTimeout as pause } from 'node:timers/promises'
import * as z from 'zod/mini'
import { PAGE_LIMIT_MAX, page } from '../../contract/page'
import { asMerchant, type Scope } from '../as-merchant'
import { read } from '../call'
import { catchViolation, type Failure } from '../failure'
import type { Mirror, Position, SourceObject } from './open-mirror'

type Kind = SourceObject['kind']

/** The lists that a run reads, each after those that it needs, and the scope of the token for it. */
const lists: { kind: Kind; path: string; scope: Scope }[] = [
  { kind: 'customer', path: '/v1/customers/', scope: 'customers:read' },
  { kind: 'subscription', path: '/v1/subscriptions/', scope: 'subscriptions:read' },
  { kind: 'order', path: '/v1/orders/', scope: 'orders:read' },
]

/** Between two calls: an eighth of what production allows, so that pages have the rest. */
const PACE_MS = 1_000

/** When a busy API doesn't say for how long it is. */
const BUSY_S = 10

/** The longest wait for a busy API, below the time for which a run is claimed. */
const BUSY_MAX_S = 60

/** How a run ended. `taken` is one that another instance, or another command, is at. */
export type Outcome = 'complete' | 'taken' | 'stopped' | Failure['kind'] | 'broken'

type Options = {
  /** Ends the run after the page that is being read; another goes on from there. */
  signal?: AbortSignal
  /** Called after each page. */
  onPage?: (kind: Kind, page: number, pages: number) => void
  wait?: (ms: number) => Promise<unknown>
}

/**
 * Reads everything at the hosted API, page by page and slowly, and brings the mirror up to date
 * with it: what is missing or older there is stored, what is gone at the API is taken out. A run
 * that was stopped or killed goes on with the page at which it was, in whichever process comes
 * first; no two work at the same time.
 */
export async function synchronize(mirror: Mirror, options: Options = {}): Promise<Outcome> {
  const position = await mirror.claimRun()
  if (!position) return 'taken'
  const { run } = position
  try {
    const problem = await readLists(mirror, position, options)
    const outcome = problem ?? (await removeGone(mirror, run, options)) ?? 'complete'
    if (outcome === 'complete') await mirror.completeRun(run)
    else await mirror.releaseRun(run)
    return outcome
  } catch (error) {
    await mirror.releaseRun(run).catch(() => {})
    throw error
  }
}

async function readLists(
  mirror: Mirror,
  { run, step: first, page: firstPage }: Position,
  options: Options,
): Promise<Outcome | null> {
  for (const [step, list] of lists.entries()) {
    if (step < first) continue
    for (let number = step === first ? firstPage : 1, last = number; number <= last; number++) {
      const part = await readPage(list, number, options)
      if (!part.ok) {
        if (list.kind === 'subscription' && isNotForUs(part.failure)) break
        return part.failure
      }
      await mirror.store(
        part.items.map((object) => ({ kind: list.kind, object })),
        run,
      )
      last = part.pages
      const isLast = number >= last
      await mirror.saveProgress({
        run,
        step: isLast ? step + 1 : step,
        page: isLast ? 1 : number + 1,
      })
      options.onPage?.(list.kind, number, last)
      if (options.signal?.aborted) return 'stopped'
    }
  }
  return null
}

/** Subscriptions come with orders too, so a token without that scope will do. */
function isNotForUs(failure: Outcome): boolean {
  return failure === 'forbidden' || failure === 'missing'
}

const listPage = page(z.unknown())

type Part = { ok: true; items: unknown[]; pages: number } | { ok: false; failure: Outcome }

/** In the order of creation, in which what is new comes last and moves nothing. */
async function readPage(
  { kind, path, scope }: (typeof lists)[number],
  number: number,
  options: Options,
): Promise<Part> {
  const query = { page: number, limit: PAGE_LIMIT_MAX, sorting: [SORTINGS[kind]] }
  const result = await callPatiently(path, {}, query, listPage, options)
  if (!result) return { ok: false, failure: 'broken' }
  if (result.ok) {
    const { items, pagination } = result.data
    return { ok: true, items, pages: pagination.max_page }
  }
  const { kind: failure } = result.failure
  // What isn't needed is no trouble to the merchant.
  if (kind === 'subscription' && isNotForUs(failure)) return { ok: false, failure }
  const merchants = asMerchant(scope, result)
  return { ok: false, failure: merchants.ok ? failure : merchants.failure.kind }
}

const SORTINGS: Record<Kind, string> = {
  product: 'created_at',
  customer: 'created_at',
  subscription: 'started_at',
  order: 'created_at',
}

/** Makes a call at the pace of a run, once more when the API was busy. */
async function callPatiently<Schema extends z.core.$ZodType>(
  path: string,
  parameters: Record<string, string>,
  query: Record<string, number | string[]>,
  schema: Schema,
  { signal, wait = (ms) => pauseUnlessStopped(ms, signal) }: Options,
) {
  await wait(PACE_MS)
  const first = await callOnce(path, parameters, query, schema)
  if (!first || first.ok || first.failure.kind !== 'busy' || signal?.aborted) return first
  await wait(Math.min(first.failure.retryAfter ?? BUSY_S, BUSY_MAX_S) * 1_000)
  return callOnce(path, parameters, query, schema)
}

function pauseUnlessStopped(ms: number, signal: AbortSignal | undefined): Promise<void> {
  return pause(ms, undefined, { signal }).catch(() => {})
}

function callOnce<Schema extends z.core.$ZodType>(
  path: string,
  parameters: Record<string, string>,
  query: Record<string, number | string[]>,
  schema: Schema,
) {
  return catchViolation(() =>
    read('reading for the mirror', schema, async (client) => {
      const request = client.buildRequest('GET', path, parameters, query, undefined)
      return client.parseResponse(await client.sendRequest(request, {}), 'json', {})
    }),
  )
}

/** Asks for each object that no list had: a list changes while it is read, so that is no proof. */
async function removeGone(mirror: Mirror, run: number, options: Options): Promise<Outcome | null> {
  for (const { kind, path } of lists) {
    if (kind !== 'customer' && kind !== 'order') continue
    for (let ids = await mirror.listUnseen(kind, run); ids.length > 0; ) {
      for (const id of ids) {
        const result = await callPatiently(`${path}{id}`, { id }, {}, z.unknown(), options)
        if (!result) return 'broken'
        if (result.ok) await mirror.store([{ kind, object: result.data }], run)
        else if (result.failure.kind === 'missing') await mirror.remove(kind, id)
        else return result.failure.kind
        await mirror.saveProgress({ run, step: lists.length, page: 1 })
        if (options.signal?.aborted) return 'stopped'
      }
      ids = await mirror.listUnseen(kind, run)
    }
  }
  return null
}

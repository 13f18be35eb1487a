import { env } from '../../env'
import { redirectTo } from '../papers/paper-problem'
import { answerOnce } from '../request/answer-once'
import { getI18n } from '../request/language'
import { toFailurePath, toOutcomePath } from './download-response'
import { type IssuedStep, issueChosen, type Limits } from './issue-chosen'
import { parseSelection } from './selection'

/** How long a script waits before it hears how far it is. */
const STEP_MS = 1_500

/** Has the missing invoices of the chosen orders issued, and leads to the page that says how many. */
export async function answerIssuing(
  form: URLSearchParams,
  signal?: AbortSignal,
): Promise<Response> {
  const step = await issueSelected(form, { signal })
  return redirectTo('to' in step ? step.to : toCountsPath(form, step))
}

const issueStep = answerOnce(issueSelected)

/**
 * Issues for a short time, once for a key, and tells a script how far it is: the script sends `done`
 * and `next` of the answer before. Once all were looked at, or it doesn't get on, the answer has the
 * page that says what came of it.
 */
export async function answerIssuingScript(
  form: URLSearchParams,
  idempotencyKey: string | null,
): Promise<Response> {
  const first = readCount(form, 'next')
  const step = await issueStep(idempotencyKey, form, { patience: STEP_MS, first })
  if ('to' in step) return answerScript(step)
  const done = readCount(form, 'done') + step.issued
  if (step.next === null || step.next <= first) {
    return answerScript({ to: toCountsPath(form, { ...step, issued: done }) })
  }
  const { t } = await getI18n()
  const message = t('paperDownloads.progress', { done, left: step.left })
  return answerScript({ done, next: step.next, message })
}

/** What was done, or the page that says why nothing was. */
async function issueSelected(
  form: URLSearchParams,
  limits: Limits,
): Promise<IssuedStep | { to: string }> {
  const selection = parseSelection(form, env().timeZone)
  if (!selection) return { to: toFailurePath(form, 'unchosen') }
  const issuing = await issueChosen(selection, limits)
  if (!issuing.ok) return { to: toFailurePath(form, issuing.failure.kind) }
  if ('problem' in issuing.data) return { to: toFailurePath(form, issuing.data.problem) }
  return issuing.data
}

function toCountsPath(form: URLSearchParams, { issued, refused, left }: IssuedStep): string {
  return toOutcomePath(form, { issued, refused, left })
}

function answerScript(answer: object): Response {
  return Response.json(answer, { headers: { 'Cache-Control': 'private, no-store' } })
}

function readCount(form: URLSearchParams, name: string): number {
  return Number(/^\d{1,5}$/.exec(form.get(name) ?? '')?.[0] ?? 0)
}

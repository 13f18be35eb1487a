import { env } from '../../env'
import { getI18n } from '../request/language'
import { redirectToDownloads, redirectToFailure } from './download-response'
import { type IssuedStep, issueChosen } from './issue-chosen'
import { parseSelection } from './selection'

/** How long a script waits before it hears how far it is. */
const STEP_MS = 1_500

/** Has the missing invoices of the chosen orders issued, and leads to the page that says how many. */
export async function answerIssuing(form: URLSearchParams): Promise<Response> {
  const step = await issueSelected(form)
  return step instanceof Response ? step : redirectToCounts(form, step)
}

/**
 * Issues for a short time, and tells a script how far it is: the script sends `done` and `next` of
 * the answer before. Once all were looked at, or it doesn't get on, the answer has the page that
 * says what came of it.
 */
export async function answerIssuingScript(form: URLSearchParams): Promise<Response> {
  const first = readCount(form, 'next')
  const step = await issueSelected(form, { patience: STEP_MS, first })
  if (step instanceof Response) return answerScript({ to: step.headers.get('Location') })
  const done = readCount(form, 'done') + step.issued
  if (step.next === null || step.next <= first) {
    const page = redirectToCounts(form, { ...step, issued: done })
    return answerScript({ to: page.headers.get('Location') })
  }
  const { t } = await getI18n()
  const message = t('paperDownloads.progress', { done, left: step.left })
  return answerScript({ done, next: step.next, message })
}

/** What was done, or the answer that leads to the page which says why nothing was. */
async function issueSelected(
  form: URLSearchParams,
  limits?: { patience: number; first: number },
): Promise<IssuedStep | Response> {
  const selection = parseSelection(form, env().timeZone)
  if (!selection) return redirectToFailure(form, 'unchosen')
  const issuing = await issueChosen(selection, limits)
  if (!issuing.ok) return redirectToFailure(form, issuing.failure.kind)
  return 'problem' in issuing.data ? redirectToFailure(form, issuing.data.problem) : issuing.data
}

function redirectToCounts(form: URLSearchParams, { issued, refused, left }: IssuedStep): Response {
  return redirectToDownloads(form, { issued, refused, left })
}

function answerScript(answer: object): Response {
  return Response.json(answer, { headers: { 'Cache-Control': 'private, no-store' } })
}

function readCount(form: URLSearchParams, name: string): number {
  return Number(/^\d{1,5}$/.exec(form.get(name) ?? '')?.[0] ?? 0)
}

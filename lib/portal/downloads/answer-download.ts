import { env } from '../../env'
import type { Translate } from '../../i18n/i18n'
import { redirectTo } from '../papers/paper-problem'
import { getI18n } from '../request/language'
import { downloadTable, downloadZip } from './download-chosen'
import { toDownloadResponse, toFailurePath } from './download-response'
import { maxOrders } from './locate-orders'
import { parseSelection } from './selection'
import type { LeftOutProblem } from './zip-papers'

/** Sends the papers of the chosen orders as a ZIP, or their amounts as CSV. */
export async function answerDownload(form: URLSearchParams): Promise<Response> {
  const selection = parseSelection(form, env().timeZone)
  if (!selection) return redirectTo(toFailurePath(form, 'unchosen'))
  const format = form.get('format') === 'csv' ? 'csv' : 'zip'
  const { t } = await getI18n()
  const download =
    format === 'csv'
      ? await downloadTable(selection)
      : await downloadZip(selection, (problem) => explain(problem, t))
  if (!download.ok) return redirectTo(toFailurePath(form, download.failure.kind))
  if ('problem' in download.data) return redirectTo(toFailurePath(form, download.data.problem))
  return toDownloadResponse(download.data.body, format)
}

function explain(problem: LeftOutProblem, t: Translate): string {
  if (problem === 'tooMany') return t('paperDownloads.tooMany', { max: maxOrders() })
  if (problem === 'none') return t('paperDownloads.problems.none')
  return t(`orderPapers.problems.${problem}`)
}

import { env } from '../../env'
import { redirectTo } from '../papers/paper-problem'
import { getI18n } from '../request/language'
import { downloadTable, downloadZip } from './download-chosen'
import { toDownloadResponse, toFailurePath } from './download-response'
import { maxOrders } from './locate-orders'
import { parseSelection } from './selection'

/** Sends the papers of the chosen orders as a ZIP, or their amounts as CSV. */
export async function answerDownload(form: URLSearchParams): Promise<Response> {
  const selection = parseSelection(form, env().timeZone)
  if (!selection) return redirectTo(toFailurePath(form, 'unchosen'))
  const format = form.get('format') === 'csv' ? 'csv' : 'zip'
  const { t } = await getI18n()
  const download =
    format === 'csv'
      ? await downloadTable(selection)
      : await downloadZip(selection, (problem) =>
          problem === 'tooMany'
            ? t('paperDownloads.tooMany', { max: maxOrders() })
            : problem === 'none'
              ? t('paperDownloads.problems.none')
              : t(`orderPapers.problems.${problem}`),
        )
  if (!download.ok) return redirectTo(toFailurePath(form, download.failure.kind))
  if ('problem' in download.data) return redirectTo(toFailurePath(form, download.data.problem))
  return toDownloadResponse(download.data.body, format)
}

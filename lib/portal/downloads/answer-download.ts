import { env } from '../../env'
import { getI18n } from '../request/language'
import { downloadTable, downloadZip } from './download-chosen'
import { redirectToDownloads, redirectToFailure, toDownloadResponse } from './download-response'
import { issueChosen } from './issue-chosen'
import { parseSelection } from './selection'

/** Sends the papers of the chosen orders as a ZIP, or their amounts as CSV. */
export async function answerDownload(form: URLSearchParams): Promise<Response> {
  const selection = parseSelection(form, env().timeZone)
  if (!selection) return redirectToFailure(form, 'unchosen')
  const format = form.get('format') === 'csv' ? 'csv' : 'zip'
  const { t } = await getI18n()
  const download =
    format === 'csv'
      ? await downloadTable(selection)
      : await downloadZip(selection, (problem) => t(`orderPapers.problems.${problem}`))
  if (!download.ok) return redirectToFailure(form, download.failure.kind)
  if ('problem' in download.data) return redirectToFailure(form, download.data.problem)
  return toDownloadResponse(download.data.body, format)
}

/** Has the missing invoices of the chosen orders issued, and leads to the page that says how many. */
export async function answerIssuing(form: URLSearchParams): Promise<Response> {
  const selection = parseSelection(form, env().timeZone)
  if (!selection) return redirectToFailure(form, 'unchosen')
  const issuing = await issueChosen(selection)
  if (!issuing.ok) return redirectToFailure(form, issuing.failure.kind)
  if ('problem' in issuing.data) return redirectToFailure(form, issuing.data.problem)
  return redirectToDownloads(form, issuing.data)
}

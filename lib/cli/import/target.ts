import { type ImportReport, importReport } from '../../contract/import-export/import'
import { checkRecords } from '../../services/import/check-records'
import { store } from '../../services/import/import-records'
import type { ReachedApi } from '../reach-api'
import { readAnswer } from '../read-answer'
import type { Batch, Limits } from './batches'

/** Takes a batch as far as it goes without the database; what comes back does the rest. */
export type Take = (batch: Batch) => () => Promise<ImportReport>

/** What an import goes into, and how much of it at once. */
export type Target = { limits: Limits; take: Take }

/** Into the database that is open here, or through requests to the portal that holds it. */
export function createTarget({ callApi, services }: ReachedApi): Target {
  if (services) {
    return {
      limits: { bytes: 8_000_000, lines: 1_000 },
      take: (batch) => {
        const checked = checkRecords(recordsOf(batch))
        return () => store(services, checked)
      },
    }
  }
  return {
    // A request may have a megabyte, and escaping makes texts a little longer.
    limits: { bytes: 700_000, lines: 1_000 },
    take: (batch) => async () => {
      const body = { records: recordsOf(batch) }
      const response = await callApi({ method: 'POST', path: '/v1/portico/import', body })
      return readAnswer(response, importReport)
    },
  }
}

function recordsOf({ lines }: Batch): unknown[] {
  return lines.map(({ record }) => record)
}

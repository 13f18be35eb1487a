import { byExportKind, exportPage, exportQuery } from '../../contract/import-export/export'
import { importBatch, importReport } from '../../contract/import-export/import'
import { exportOf } from '../../services/export/export-page'
import { importRecords } from '../../services/import/import-records'
import { operation } from '../operation'

/** The operations behind `portico import` and `portico export`. */
export const importAndExport = [
  operation({
    id: 'portico:import',
    method: 'post',
    path: '/v1/portico/import',
    summary: 'Import orders and what belongs to them, each by its id if it is newer (Portico only)',
    for: 'merchant',
    body: importBatch,
    answer: importReport,
    run: ({ services, body }) => importRecords(services, body.records),
  }),
  operation({
    id: 'portico:export',
    method: 'get',
    path: '/v1/portico/export/{kind}',
    summary: 'Everything of a kind, as an import takes it (Portico only)',
    for: 'merchant',
    parameters: byExportKind,
    query: exportQuery,
    answer: exportPage,
    run: ({ services, path, query }) => exportOf(services, path.kind, query),
  }),
]

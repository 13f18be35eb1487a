import type { ImportReport, Tally } from '../../contract/import-export/import'
import { addTallies } from '../../services/import/bisect'

/** Two reports as one; what was rejected is kept elsewhere. */
export function addReports(before: ImportReport | undefined, now: ImportReport): ImportReport {
  if (!before) return now
  return {
    orders: addTallies(before.orders, now.orders),
    others: addTallies(before.others, now.others),
    rejected: before.rejected.length > 0 ? before.rejected : now.rejected,
  }
}

/** How an import went, in a few lines. */
export function formatSummary(
  name: string,
  lines: number,
  report: ImportReport | undefined,
  rejects: string | null,
): string {
  if (!report) return `${name}: nothing in it`
  const first = report.rejected[0]?.errors[0]
  return [
    `${name}: ${lines} lines`,
    `  orders: ${formatTally(report.orders)}`,
    `  customers, products and others: ${formatTally(report.others)}`,
    ...(rejects
      ? [
          `  rejected lines: see ${rejects}`,
          `  the first because of ${first?.field}: ${first?.reason}`,
        ]
      : []),
  ].join('\n')
}

function formatTally({ created, updated, unchanged, older }: Tally): string {
  return `${created} new, ${updated} updated, ${unchanged} unchanged, ${older} newer here and left alone`
}

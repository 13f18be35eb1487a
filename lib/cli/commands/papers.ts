import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { parseArgs } from 'node:util'
import { env } from '../../env'
import {
  type ArchiveEntry,
  type ArchiveOutcome,
  listArchiveEntries,
} from '../../papers/archive/archive'
import { dayAfter, isDay, startOfDay } from '../../papers/archive/days'
import { zipEntries } from '../../papers/archive/write-zip'
import { type Command, UsageError } from '../command'
import { writeAtomically } from '../links/write-atomically'
import { openOutput } from '../output-file'
import { readIssuedPapers, readOrdersNotIssued, type Time } from '../papers/read-papers'
import { reachApi } from '../reach-api'

const text = { type: 'string' } as const

/** `portico papers`: what was issued in a time, for the merchant's accountant. */
export const runPapers: Command = async ({ parameters, workingDirectory }) => {
  const { values } = parseArgs({
    args: parameters,
    options: { from: text, to: text, output: text },
  })
  const { from, to, output } = values
  if (!from || !to || !output) throw new UsageError('Say --from, --to and --output.')
  const time = parseTime(from, to)
  const target = path.resolve(workingDirectory, output)
  const callApi = await reachApi()
  const outcome: ArchiveOutcome = { papers: 0, damaged: 0, notIssued: 0 }
  const invoiced = new Set<string>()
  const entries = listArchiveEntries(
    {
      papers: readIssuedPapers(callApi, time, invoiced),
      notIssued: readOrdersNotIssued(callApi, time, invoiced),
      now: new Date(),
    },
    outcome,
  )
  await (/\.zip$/i.test(target) ? writeZip(target, entries) : writeFolder(target, entries))
  console.error(formatOutcome(outcome))
  return outcome.damaged > 0 ? 1 : 0
}

/** Days are the merchant's, from the beginning of the first to the end of the last. */
function parseTime(from: string, to: string): Time {
  for (const day of [from, to]) {
    if (!isDay(day)) throw new UsageError(`"${day}" is no day like 2026-03-14.`)
  }
  if (from > to) throw new UsageError('--from is after --to.')
  const { timeZone } = env()
  // The API leaves out what is at a boundary.
  const after = new Date(startOfDay(from, timeZone).getTime() - 1)
  return { after: after.toISOString(), before: startOfDay(dayAfter(to), timeZone).toISOString() }
}

async function writeZip(file: string, entries: AsyncIterable<ArchiveEntry>): Promise<void> {
  await writeAtomically(file, (draft) =>
    pipeline(Readable.from(zipEntries(entries)), openOutput(draft)),
  )
}

async function writeFolder(folder: string, entries: AsyncIterable<ArchiveEntry>): Promise<void> {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  for await (const { name, content } of entries) {
    await pipeline(Readable.from([content]), openOutput(path.join(folder, name)))
  }
}

function formatOutcome({ papers, damaged, notIssued }: ArchiveOutcome): string {
  return [
    `Papers written: ${papers}`,
    ...(damaged > 0 ? [`Papers that can’t be read, listed in not-issued.csv: ${damaged}`] : []),
    ...(notIssued > 0 ? [`Orders without an invoice, listed in not-issued.csv: ${notIssued}`] : []),
  ].join('\n')
}

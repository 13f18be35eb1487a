import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import path from 'node:path'
import { parseArgs } from 'node:util'
import type { ImportReport } from '../../contract/import-export/import'
import { type Command, CommandError, UsageError } from '../command'
import { readBatches } from '../import/batches'
import { inTurn } from '../import/in-turn'
import { showProgress } from '../import/progress'
import { createRejectsFile, type Rejects } from '../import/rejects'
import { addReports, formatSummary } from '../import/summary'
import { createTarget, type Target } from '../import/target'
import { reach } from '../reach-api'

/** `portico import`: orders and what belongs to them, from files or standard input. */
export const runImport: Command = async ({ parameters, workingDirectory }) => {
  const { values, positionals: files } = parseArgs({
    args: parameters,
    options: { rejects: { type: 'string' } },
    allowPositionals: true,
  })
  if (files.length === 0) throw new UsageError('Name a file, or - for standard input.')
  const target = createTarget(await reach())
  const toPath = (name: string) => path.resolve(workingDirectory, name)
  const sharedRejects =
    values.rejects === undefined ? null : createRejectsFile(toPath(values.rejects))
  let rejected = 0
  for (const file of files) {
    const source = file === '-' ? null : toPath(file)
    const rejects =
      sharedRejects ?? createRejectsFile(toPath(`${source ?? 'import'}.rejects.jsonl`))
    rejected += await importFile(target, source, rejects)
    if (!sharedRejects) await rejects.close()
  }
  await sharedRejects?.close()
  return rejected > 0 ? 1 : 0
}

async function importFile(
  target: Target,
  source: string | null,
  rejects: Rejects,
): Promise<number> {
  const name = source ?? 'standard input'
  const size = source ? await sizeOf(source) : null
  const input = source ? createReadStream(source) : process.stdin
  const progress = showProgress(name, size)
  let report: ImportReport | undefined
  let lines = 0
  let rejected = 0
  for await (const [batch, answer] of inTurn(readBatches(input, target.limits), target.take)) {
    report = addReports(report, answer)
    lines += batch.lines.length
    rejected += await rejects.add(name, batch, answer.rejected)
    progress.at(batch.bytes, lines)
  }
  progress.end()
  console.error(formatSummary(name, lines, report, rejected > 0 ? rejects.path : null))
  return rejected
}

async function sizeOf(file: string): Promise<number> {
  const stats = await stat(file).catch((cause: unknown) => {
    throw new CommandError(`${file} can't be read. Check its name and its permissions.`, { cause })
  })
  return stats.size
}

import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import path from 'node:path'
import { parseArgs } from 'node:util'
import type { ImportReport } from '../../contract/import-export/import'
import { type Command, CommandError, UsageError } from '../command'
import { batchesOf } from '../import/batches'
import { inTurn } from '../import/in-turn'
import { showProgress } from '../import/progress'
import { rejectsFile } from '../import/rejects'
import { summaryOf, sumOf } from '../import/summary'
import { type Target, targetOf } from '../import/target'
import { reach } from '../reach-api'

/** `portico import`: orders and what belongs to them, from files or standard input. */
export const runImport: Command = async ({ parameters, here }) => {
  const { values, positionals: files } = parseArgs({
    args: parameters,
    options: { rejects: { type: 'string' } },
    allowPositionals: true,
  })
  if (files.length === 0) throw new UsageError('Name a file, or - for standard input.')
  const target = targetOf(await reach())
  let rejected = 0
  for (const file of files) {
    const source = file === '-' ? null : path.resolve(here, file)
    const rejects = path.resolve(here, values.rejects ?? `${source ?? 'import'}.rejects.jsonl`)
    rejected += await importFile(target, source, rejects)
  }
  return rejected > 0 ? 1 : 0
}

async function importFile(
  target: Target,
  source: string | null,
  rejectsPath: string,
): Promise<number> {
  const name = source ?? 'standard input'
  const size = source ? await sizeOf(source) : null
  const input = source ? createReadStream(source) : process.stdin
  const progress = showProgress(name, size)
  const rejects = rejectsFile(rejectsPath, name)
  let report: ImportReport | undefined
  let lines = 0
  for await (const [batch, answer] of inTurn(batchesOf(input, target.limits), target.take)) {
    report = sumOf(report, answer)
    lines += batch.lines.length
    await rejects.add(batch, answer.rejected)
    progress.at(batch.bytes, lines)
  }
  progress.end()
  console.error(summaryOf(name, lines, report, rejects.count > 0 ? rejectsPath : null))
  await rejects.close()
  return rejects.count
}

async function sizeOf(file: string): Promise<number> {
  const found = await stat(file).catch((cause: unknown) => {
    throw new CommandError(`${file} can't be read. Check its name and its permissions.`, { cause })
  })
  return found.size
}

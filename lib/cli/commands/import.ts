import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import path from 'node:path'
import { parseArgs } from 'node:util'
import type { ImportReport } from '../../contract/import-export/import'
import { type Command, CommandError, UsageError } from '../command'
import { batchesOf } from '../import/batches'
import { inTurn } from '../import/in-turn'
import { showProgress } from '../import/progress'
import { type Rejects, rejectsFile } from '../import/rejects'
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
  const inHere = (name: string) => path.resolve(here, name)
  const named = values.rejects === undefined ? null : rejectsFile(inHere(values.rejects))
  let rejected = 0
  for (const file of files) {
    const source = file === '-' ? null : inHere(file)
    const rejects = named ?? rejectsFile(inHere(`${source ?? 'import'}.rejects.jsonl`))
    rejected += await importFile(target, source, rejects)
    if (!named) await rejects.close()
  }
  await named?.close()
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
  for await (const [batch, answer] of inTurn(batchesOf(input, target.limits), target.take)) {
    report = sumOf(report, answer)
    lines += batch.lines.length
    rejected += await rejects.add(name, batch, answer.rejected)
    progress.at(batch.bytes, lines)
  }
  progress.end()
  console.error(summaryOf(name, lines, report, rejected > 0 ? rejects.path : null))
  return rejected
}

async function sizeOf(file: string): Promise<number> {
  const found = await stat(file).catch((cause: unknown) => {
    throw new CommandError(`${file} can't be read. Check its name and its permissions.`, { cause })
  })
  return found.size
}

import { once } from 'node:events'
import path from 'node:path'
import type { Writable } from 'node:stream'
import { finished } from 'node:stream/promises'
import { parseArgs } from 'node:util'
import { type ExportKind, exportKinds, exportPage } from '../../contract/import-export/export'
import type { Command } from '../command'
import { openOutput } from '../output-file'
import { type CallApi, reachApi } from '../reach-api'
import { readAnswer } from '../read-answer'

/** `portico export`: everything there is, as an import takes it. */
export const runExport: Command = async ({ parameters, workingDirectory }) => {
  const { positionals } = parseArgs({ args: parameters, allowPositionals: true })
  const callApi = await reachApi()
  const [file] = positionals
  const out = file ? openOutput(path.resolve(workingDirectory, file)) : process.stdout
  for (const kind of exportKinds) await write(callApi, kind, out)
  if (file) {
    out.end()
    await finished(out)
  }
  return 0
}

async function write(callApi: CallApi, kind: ExportKind, out: Writable): Promise<void> {
  let after: string | null = null
  do {
    const search: string = after ? `?after=${after}` : ''
    const response = await callApi({ path: `/v1/portico/export/${kind}${search}` })
    const { items, next } = await readAnswer(response, exportPage)
    const text = items.map((item) => `${JSON.stringify(item)}\n`).join('')
    if (!out.write(text)) await once(out, 'drain')
    after = next
  } while (after)
}

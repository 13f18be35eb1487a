// Sets papers with Typst, in a thread of its own: a long one takes longer than requests may wait.
// Plain JavaScript, which Node.js loads as it is.
import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'

/** How many papers back results stay in the engine's cache, which is without a limit otherwise. */
const CACHE_AGE = 2

// Nothing of the machine's can be read: the workspace is empty, and all files come with a paper.
const workspace = mkdtempSync(path.join(tmpdir(), 'portico-papers-'))
const compiler = NodeCompiler.create({ workspace, fontArgs: [{ fontPaths: [workerData.fonts] }] })
const layout = readFileSync(path.join(import.meta.dirname, 'paper.typ'), 'utf8')

/** @typedef {{ files: Record<string, Uint8Array>, created: number }} Request */

parentPort?.on('message', (/** @type {Request} */ request) => {
  parentPort?.postMessage(answer(request))
  // The port reads the next message in a later turn of the event loop, where memory is freed.
  compiler.evictCache(CACHE_AGE)
})

/**
 * @param {Request} request
 * @returns {{ pdf: Uint8Array } | { error: string }}
 */
function answer({ files, created }) {
  try {
    for (const [name, content] of Object.entries(files)) {
      compiler.mapShadow(path.join(workspace, name), Buffer.from(content))
    }
    return typeset(created)
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) }
  } finally {
    compiler.resetShadow()
  }
}

/** @param {number} created */
function typeset(created) {
  const compiled = compiler.compile({ mainFileContent: layout, resetRead: true })
  const document = compiled.result
  if (!document) return { error: messagesOf(compiled.takeDiagnostics()) }
  const pdf = compiler.pdf(document, { pdfStandard: 'a-3a', creationTimestamp: created })
  return { pdf: new Uint8Array(pdf) }
}

/** @param {import('@myriaddreamin/typst-ts-node-compiler').NodeError | null} diagnostics */
function messagesOf(diagnostics) {
  const messages = diagnostics?.shortDiagnostics.map(({ message }) => message) ?? []
  return messages.join('; ') || 'unknown'
}

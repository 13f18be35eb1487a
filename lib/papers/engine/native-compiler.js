// Typst as a binary of this platform. Its papers are PDF/A-3a.
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

/** How many papers back results stay in the compiler's cache, which is without a limit otherwise. */
const CACHE_AGE = 2

/**
 * @param {typeof import('@myriaddreamin/typst-ts-node-compiler')} native
 * @param {string} fonts The folder with the fonts.
 * @returns {import('./load-compiler.js').Compiler}
 */
export function createNativeCompiler({ NodeCompiler }, fonts) {
  // Nothing of the machine's can be read: the workspace is empty, and all files come with a paper.
  const workspace = mkdtempSync(path.join(tmpdir(), 'portico-papers-'))
  const compiler = NodeCompiler.create({ workspace, fontArgs: [{ fontPaths: [fonts] }] })
  return {
    set(layout, { files, created }) {
      try {
        for (const [name, content] of Object.entries(files)) {
          compiler.mapShadow(path.join(workspace, name), Buffer.from(content))
        }
        const compiled = compiler.compile({ mainFileContent: layout, resetRead: true })
        const document = compiled.result
        if (!document) throw new Error(messagesOf(compiled.takeDiagnostics()))
        const options = { pdfStandard: /** @type {const} */ ('a-3a'), creationTimestamp: created }
        return new Uint8Array(compiler.pdf(document, options))
      } finally {
        compiler.resetShadow()
      }
    },
    forget: () => compiler.evictCache(CACHE_AGE),
    isFull: () => false,
  }
}

/** @param {import('@myriaddreamin/typst-ts-node-compiler').NodeError | null} diagnostics */
function messagesOf(diagnostics) {
  const messages = diagnostics?.shortDiagnostics.map(({ message }) => message) ?? []
  return messages.join('; ') || 'unknown'
}

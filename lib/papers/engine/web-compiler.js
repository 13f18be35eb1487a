// Typst in WebAssembly, which runs anywhere. It can't make PDF/A: its papers are plain PDFs.
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

const MAIN = '/paper.typ'

/** Tells the layout to attach nothing, since that takes PDF/A-3. */
const INPUTS = [['plain', 'true']]

/** With the messages of what is wrong, as objects. */
const DIAGNOSTICS = 3

/** Nothing frees what the compiler remembers of papers: 1 MB of one page, 25 MB of 400 lines. */
const FULL = 256 * 1024 ** 2

/**
 * @param {string} fonts The folder with the fonts.
 * @returns {Promise<import('./load-compiler.js').Compiler>}
 */
export async function createWebCompiler(fonts) {
  const { default: initialize, TypstCompilerBuilder } = await import(
    '@myriaddreamin/typst-ts-web-compiler'
  )
  const { memory } = await initialize()
  const builder = new TypstCompilerBuilder()
  builder.set_dummy_access_model()
  for (const file of readdirSync(fonts).sort()) {
    if (file.endsWith('.ttf')) await builder.add_raw_font(readFileSync(path.join(fonts, file)))
  }
  const compiler = await builder.build()
  return {
    set(layout, { files }) {
      try {
        compiler.add_source(MAIN, layout)
        for (const [name, content] of Object.entries(files)) {
          compiler.map_shadow(`/${name}`, content)
        }
        /** @type {{ result?: Uint8Array, diagnostics?: { message: string }[] }} */
        const { result, diagnostics } = compiler.compile(MAIN, INPUTS, 'pdf', DIAGNOSTICS)
        if (result) return result
        throw new Error(diagnostics?.map(({ message }) => message).join('; ') || 'unknown')
      } finally {
        compiler.reset_shadow()
      }
    },
    forget: () => {},
    isFull: () => memory.buffer.byteLength > FULL,
  }
}

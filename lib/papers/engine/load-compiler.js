// Chooses what compiles papers on this machine.
import { createNativeCompiler } from './native-compiler.js'
import { createWebCompiler } from './web-compiler.js'

/**
 * What a paper is made of, by file name, and when its file was made, in seconds since 1970.
 *
 * @typedef {{ files: Record<string, Uint8Array>, created: number }} Request
 */

/**
 * `set` gives the PDF of a paper, and throws what is wrong with it. `forget` frees what it was made
 * with. A compiler that `isFull` is replaced.
 *
 * @typedef {{
 *   set: (layout: string, request: Request) => Uint8Array,
 *   forget: () => void,
 *   isFull: () => boolean,
 * }} Compiler
 */

/**
 * Loads the compiler that is a binary. Only where none can be loaded it is the one in WebAssembly,
 * whose papers claim no standard and have nothing attached; `fallback` then says why.
 *
 * @param {string} fonts The folder with the fonts.
 * @returns {Promise<{ compiler: Compiler, fallback: string | null }>}
 */
export async function loadCompiler(fonts) {
  /** @type {typeof import('@myriaddreamin/typst-ts-node-compiler')} */
  let native
  try {
    native = await import('@myriaddreamin/typst-ts-node-compiler')
  } catch (error) {
    const fallback = error instanceof Error ? error.message : String(error)
    return { compiler: await createWebCompiler(fonts), fallback }
  }
  return { compiler: createNativeCompiler(native, fonts), fallback: null }
}

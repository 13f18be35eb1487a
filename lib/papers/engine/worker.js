// Sets papers with Typst, in a thread of its own: a long one takes longer than requests may wait.
// Plain JavaScript, which Node.js loads as it is.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import { loadCompiler } from './load-compiler.js'

const { compiler, fallback } = await loadCompiler(workerData.fonts)
const layout = readFileSync(path.join(import.meta.dirname, 'paper.typ'), 'utf8')

parentPort?.on('message', (/** @type {import('./load-compiler.js').Request} */ request) => {
  parentPort?.postMessage(answer(request))
  // The port reads the next message in a later turn of the event loop, where memory is freed.
  compiler.forget()
})

/**
 * @param {import('./load-compiler.js').Request} request
 * @returns {import('./engine').Answer}
 */
function answer(request) {
  try {
    const pdf = compiler.set(layout, request)
    return { pdf, fallback, isFull: compiler.isFull() }
  } catch (error) {
    // What is left of a program that broke off can't be relied on: the thread ends with it.
    if (error instanceof WebAssembly.RuntimeError) throw error
    return { error: error instanceof Error ? error.message : String(error) }
  }
}

// Plain JavaScript without dependencies: this is loaded before anything is installed.
import { spawn } from 'node:child_process'
import { root } from './prepare.js'

const PACKAGE = '@myriaddreamin/typst-ts-node-compiler'

/**
 * Says so where papers will be plain PDFs, since the compiler's binary can't be loaded. It is tried
 * in a process of its own, and nothing waits for it: what this one loads, it keeps in memory.
 */
export function checkCompiler() {
  const child = spawn(process.execPath, ['-e', `require('${PACKAGE}')`], {
    cwd: root,
    stdio: 'ignore',
  })
  child.on('exit', (code) => {
    if (code === 0) return
    console.error(
      `Papers are plain PDFs on this machine, neither PDF/A nor PDF/UA: ${PACKAGE} has no binary ` +
        'that can be loaded here. See docs/papers.md.',
    )
  })
  // Then nothing is known, and the first paper tells.
  child.on('error', () => {})
}

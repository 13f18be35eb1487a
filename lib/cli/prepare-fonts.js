// Plain JavaScript without dependencies: this is loaded before anything is installed.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { ensureFonts, hasFonts, listMissingFamilies } from '../papers/fonts/make-fonts.js'
import { root } from './prepare.js'

/**
 * Makes the fonts of papers unless they are there, in a process of its own: the build goes on
 * beside it. Resolves when they are made. Everything but papers works without them, so a failure
 * is only printed.
 */
export async function prepareFonts() {
  if (hasFonts(root)) return
  const child = spawn(process.execPath, ['lib/papers/fonts/main.js'], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  const [code] = await once(child, 'exit')
  if (code !== 0) {
    console.error('The fonts of papers could not be made (see above): no papers can be issued.')
    return
  }
  const missing = listMissingFamilies(await ensureFonts(root))
  if (missing.length > 0) {
    console.error(
      `Fonts that could not be made: ${missing.join(', ')}. Papers have no letters of theirs.`,
    )
  }
}

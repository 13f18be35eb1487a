import { createEngine, type Engine } from '../engine/engine'
import { ensureFonts } from '../fonts/make-fonts'

/** Starts an engine with the fonts of papers. Who starts it closes it. */
export async function startEngine(): Promise<Engine> {
  const root = process.cwd()
  return createEngine(root, await ensureFonts(root))
}

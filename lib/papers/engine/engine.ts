import { once } from 'node:events'
import path from 'node:path'
import { Worker } from 'node:worker_threads'
import { log } from '../../log'
import { type Coverage, readCoverage } from '../coverage'

/** What the engine sets: `paper.json`, and what that refers to, by file name. */
export type PaperFiles = Record<string, Uint8Array>

export type Engine = {
  /** Which texts its fonts can show. */
  coverage: Coverage
  /**
   * Sets a paper. The same files and moment give the same bytes, on machines where the same engine
   * loads.
   *
   * @param created The moment that the file says it was made, in seconds since 1970.
   * @throws {PaperError} where a text has a character that no font has, or the engine fails.
   */
  render: (files: PaperFiles, created: number) => Promise<RenderedPaper>
  close: () => Promise<void>
}

export type RenderedPaper = {
  pdf: Uint8Array
  /** Whether it is PDF/A-3a, with the data attached; else it claims nothing and has no data. */
  isArchivable: boolean
}

/** Why a paper could not be set. The message is for the log: it may hold text of the paper. */
export class PaperError extends Error {
  override name = 'PaperError'
}

/** Longer than any paper takes on a busy machine. */
const TIMEOUT_MS = 60_000

/** What the thread says of a paper. */
export type Answer =
  | {
      pdf: Uint8Array
      /** Why it was set by the compiler that is a fallback; null where it wasn't. */
      fallback: string | null
      /** Whether the thread has to be replaced, since it has no way to free its memory. */
      isFull: boolean
    }
  | { error: string }

/**
 * An engine in a thread of its own, started with the first paper and kept. Papers are set one after
 * the other.
 *
 * @param root The folder that package.json is in.
 * @param fonts The folder with the fonts.
 * @throws {Error} where the fonts can't be read.
 */
export function createEngine(root: string, fonts: string): Engine {
  let worker: Worker | undefined
  let last: Promise<unknown> = Promise.resolve()
  const warnOfPlainPapers = createWarning()

  async function renderNow(files: PaperFiles, created: number): Promise<RenderedPaper> {
    worker ??= new EngineThread(root, fonts)
    worker.ref()
    try {
      const answer = await ask(worker, { files, created })
      if ('error' in answer) throw new PaperError(answer.error)
      const { pdf, fallback, isFull } = answer
      if (isFull) await stop()
      if (fallback !== null) warnOfPlainPapers(fallback)
      return { pdf, isArchivable: fallback === null }
    } catch (error) {
      if (!(error instanceof PaperError)) await stop()
      throw error instanceof PaperError
        ? error
        : new PaperError('The engine failed', { cause: error })
    } finally {
      // A process that has nothing else to do may end.
      worker?.unref()
    }
  }

  async function stop(): Promise<void> {
    const stopped = worker
    worker = undefined
    await stopped?.terminate()
  }

  return {
    coverage: readCoverage(fonts),
    render(files, created) {
      const rendered = last.then(() => renderNow(files, created))
      last = rendered.catch(() => {})
      return rendered
    },
    close: stop,
  }
}

/** Says once that papers claim no standard. */
function createWarning(): (reason: string) => void {
  let isSaid = false
  return (reason) => {
    if (isSaid) return
    isSaid = true
    log('warn', 'Papers are plain PDFs here, neither PDF/A nor PDF/UA: see docs/papers.md', {
      reason,
    })
  }
}

/** A class of our own: Next.js would look for the file of a plain worker in its bundle. */
class EngineThread extends Worker {
  constructor(root: string, fonts: string) {
    super(path.join(root, 'lib/papers/engine/worker.js'), { workerData: { fonts } })
  }
}

async function ask(
  worker: Worker,
  request: { files: PaperFiles; created: number },
): Promise<Answer> {
  const timeout = AbortSignal.timeout(TIMEOUT_MS)
  const ended = new AbortController()
  const signal = AbortSignal.any([timeout, ended.signal])
  const crashed = once(worker, 'exit', { signal }).then(() => {
    throw new Error('The thread ended')
  })
  try {
    worker.postMessage(request)
    const [answer] = await Promise.race([once(worker, 'message', { signal }), crashed])
    return answer
  } finally {
    crashed.catch(() => {})
    ended.abort()
  }
}

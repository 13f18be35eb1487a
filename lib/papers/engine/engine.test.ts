import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { afterAll, describe, expect, it } from 'vitest'
import { createI18n } from '../../i18n/i18n'
import { captureLog } from '../../testing/log-lines'
import { createPaperPdf } from '../create-paper-pdf'
import { ensureFonts } from '../fonts/make-fonts'
import { printElsewhere } from '../testing/print-elsewhere'
import { sampleLine, samplePaper } from '../testing/sample-paper'
import { startEngine } from '../testing/start-engine'
import { createEngine, type Engine, PaperError } from './engine'

/** Fonts may have to be made. */
const TIMEOUT_MS = 120_000

const english = await createI18n({ language: 'en', tag: 'en' }, 'UTC')
const look = { accent: '#2450b8', logo: null }

const engine = await startEngine()
afterAll(() => engine.close())

function print(number: string, lines = 1, by: Engine = engine): Promise<Uint8Array> {
  const paper = samplePaper({ number, lines: Array.from({ length: lines }, () => sampleLine()) })
  return createPaperPdf(by, paper, english, look, null)
}

describe('the same paper', { timeout: TIMEOUT_MS }, () => {
  it('has the same bytes in two processes', () => {
    const { pdf } = printElsewhere()
    expect(pdf.toString('latin1', 0, 5)).toBe('%PDF-')
    expect(Buffer.compare(printElsewhere().pdf, pdf)).toBe(0)
  })

  it('has the same bytes after others', async () => {
    const first = await print('N-1')
    await print('N-2', 40)
    expect(Buffer.compare(await print('N-1'), first)).toBe(0)
  })
})

describe('papers that are asked for at once', { timeout: TIMEOUT_MS }, () => {
  it('come each as its own, in the order in which they were asked for', async () => {
    const sizes = [40, 1, 3, 120, 2, 1]
    const order: number[] = []
    const together = await Promise.all(
      sizes.map(async (lines, at) => {
        const pdf = await print(`N-${at}`, lines)
        order.push(at)
        return pdf
      }),
    )
    expect(order).toEqual(sizes.map((_, at) => at))
    for (const [at, lines] of sizes.entries()) {
      expect(Buffer.compare(together[at] ?? Buffer.of(), await print(`N-${at}`, lines))).toBe(0)
    }
  })

  it('are printed after one that can’t be', async () => {
    const failing = engine.render({ 'paper.json': Buffer.from('no JSON') }, 0)
    const printing = print('N-1')
    await expect(failing).rejects.toThrow(PaperError)
    expect(Buffer.from(await printing).toString('latin1', 0, 5)).toBe('%PDF-')
  })
})

describe('a thread that ends', { timeout: TIMEOUT_MS }, () => {
  it('fails the paper that it was printing, and the next is printed by another', async () => {
    const other = await startEngine()
    const failing = print('N-1', 400, other).catch((error) => error)
    await setImmediate()
    await other.close()
    expect(await failing).toBeInstanceOf(PaperError)
    const printed = await print('N-2', 1, other)
    expect(Buffer.compare(printed, await print('N-2'))).toBe(0)
    await other.close()
  })

  it('fails a paper where it can’t even start, and prints once it can', async () => {
    const root = mkdtempSync(path.join(tmpdir(), 'portico-engine-'))
    const other = createEngine(root, await ensureFonts(process.cwd()))
    await expect(print('N-1', 1, other)).rejects.toThrow(PaperError)
    symlinkSync(path.resolve('lib'), path.join(root, 'lib'))
    expect(Buffer.compare(await print('N-1', 1, other), await print('N-1'))).toBe(0)
    await other.close()
    rmSync(root, { recursive: true })
  })
})

describe('a thread that says of its papers that they are plain, and that it is full', () => {
  /** Its papers are the number of the thread. */
  const worker = `
    import { parentPort, threadId } from 'node:worker_threads'
    parentPort.on('message', () => {
      parentPort.postMessage({ pdf: Uint8Array.of(threadId), fallback: 'no binary', isFull: true })
    })`

  it('is replaced after each, and the log says once what they are', async () => {
    const root = mkdtempSync(path.join(tmpdir(), 'portico-engine-'))
    mkdirSync(path.join(root, 'lib/papers/engine'), { recursive: true })
    writeFileSync(path.join(root, 'lib/papers/engine/worker.js'), worker)
    writeFileSync(path.join(root, 'package.json'), '{ "type": "module" }')
    const logged = captureLog()
    const other = createEngine(root, await ensureFonts(process.cwd()))
    const first = await other.render({}, 0)
    const second = await other.render({}, 0)
    expect(first.isArchivable).toBe(false)
    expect(second.pdf).not.toEqual(first.pdf)
    expect(logged.lines()).toEqual([expect.stringContaining('reason=no binary')])
    logged.giveBack()
    rmSync(root, { recursive: true })
  })
})

it('lets other work go on while it prints', { timeout: TIMEOUT_MS }, async () => {
  await print('N-1')
  let turns = 0
  let isPrinting = true
  const printing = print('N-400', 400).finally(() => {
    isPrinting = false
  })
  while (isPrinting) {
    await setImmediate()
    turns += 1
  }
  await printing
  // An engine in this thread would leave a few turns: those in which messages come.
  expect(turns).toBeGreaterThan(20)
})

describe('the lock file', () => {
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8'))
  const name = 'node_modules/@myriaddreamin/typst-ts-node-compiler'

  it.each([
    ['macOS on ARM', 'darwin-arm64'],
    ['macOS on Intel', 'darwin-x64'],
    ['Linux on x64', 'linux-x64-gnu'],
    ['Linux on x64 with musl', 'linux-x64-musl'],
    ['Linux on ARM', 'linux-arm64-gnu'],
    ['Linux on ARM with musl', 'linux-arm64-musl'],
    ['Windows on x64', 'win32-x64-msvc'],
  ])('has the engine for %s', (_machine, platform) => {
    const { version } = packages[name]
    expect(packages[`${name}-${platform}`]).toMatchObject({
      version,
      optional: true,
      integrity: expect.stringMatching(/^sha512-/),
    })
  })
})

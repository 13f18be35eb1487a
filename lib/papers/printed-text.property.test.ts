import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { createI18n } from '../i18n/i18n'
import { captureLog } from '../testing/log-lines'
import { countRounds } from '../testing/rounds'
import { createPaperPdf } from './create-paper-pdf'
import { hostileTexts } from './testing/hostile-texts'
import { hasPdfToText, runPdfToText } from './testing/pdf-to-text'
import { sampleLine, samplePaper } from './testing/sample-paper'
import { startEngine } from './testing/start-engine'

const engine = await startEngine()
const english = await createI18n({ language: 'en', tag: 'en' }, 'UTC')
const { findUnprintable, stripUnprintable } = engine.coverage

const logged = captureLog()
afterAll(() => {
  logged.giveBack()
  return engine.close()
})

function print(texts: string[]): Promise<Uint8Array> {
  const lines = texts.map((description) => sampleLine({ description }))
  return createPaperPdf(
    engine,
    samplePaper({ lines }),
    english,
    { accent: '#2450b8', logo: null },
    null,
  )
}

/** Blocks of letters, marks, joiners, emoji, and of what no font has. */
const blocks = [
  [0x20, 0x7e],
  [0x300, 0x36f],
  [0x590, 0x6ff],
  [0x900, 0x9ff],
  [0xe00, 0xe7f],
  [0x1100, 0x11ff],
  [0x1ab0, 0x1cff],
  [0x200b, 0x206f],
  [0x20d0, 0x2bff],
  [0x3000, 0x30ff],
  [0x4e00, 0x9fff],
  [0xac00, 0xd7ff],
  [0xd800, 0xdfff],
  [0xe000, 0xfe2f],
  [0x1f1e6, 0x1f3ff],
  [0x1f600, 0x1faff],
  [0xe0000, 0xe01ff],
] as const

const character = fc
  .oneof(...blocks.map(([min, max]) => fc.integer({ min, max })))
  .map((code) => String.fromCodePoint(code))
const text = fc.array(character, { minLength: 1, maxLength: 12 }).map((all) => all.join(''))

it('can print whatever is left of any text', { timeout: 600_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(text, { minLength: 20, maxLength: 60 }), async (texts) => {
      await print(texts)
      expect(texts.map(stripUnprintable).flatMap(findUnprintable)).toEqual([])
    }),
    { numRuns: countRounds(200, 10) },
  )
})

describe.skipIf(!hasPdfToText)('as pdftotext reads it (skipped where it isn’t installed)', () => {
  /** Neither what can't be printed, nor blanks and what steers the direction. */
  const visible = (value: string) =>
    stripUnprintable(value).replace(/[\s\p{Default_Ignorable_Code_Point}]/gu, '')

  const leftToRight = hostileTexts.filter((value) => !/\p{Script=Hebrew}|\p{M}/u.test(value))

  it.each(leftToRight)('the text %j is printed literally', async (value) => {
    const read = runPdfToText(await print([value]))
    expect(visible(read)).toContain(visible(value))
  })
})

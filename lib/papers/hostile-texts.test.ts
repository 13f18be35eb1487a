import { afterAll, describe, expect, it } from 'vitest'
import { createI18n } from '../i18n/i18n'
import { captureLog } from '../testing/log-lines'
import { createPaperPdf } from './create-paper-pdf'
import { hostileTexts } from './testing/hostile-texts'
import { sampleLine, samplePaper } from './testing/sample-paper'
import { startEngine } from './testing/start-engine'

const engine = await startEngine()
const english = await createI18n({ language: 'en', tag: 'en' }, 'UTC')
const arabic = await createI18n({ language: 'ar', tag: 'ar' }, 'UTC')
const look = { accent: '#2450b8', logo: null }

const logged = captureLog()
afterAll(() => {
  logged.giveBack()
  return engine.close()
})

describe.each(hostileTexts)('the text %j', (text) => {
  const paper = samplePaper({
    seller: { name: text, address: { lines: [text], country: 'DE' }, taxId: text },
    lines: [sampleLine({ description: text })],
    footer: [text],
  })

  it.each([
    ['left to right', english],
    ['right to left', arabic],
  ] as const)(
    'can be printed everywhere on a paper that runs %s, the same each time',
    async (_way, i18n) => {
      const first = await createPaperPdf(engine, paper, i18n, look, null)
      expect(Buffer.compare(await createPaperPdf(engine, paper, i18n, look, null), first)).toBe(0)
    },
  )
})

import { afterEach, describe, expect, it } from 'vitest'
import type { PaperDocument } from '../documents/paper-document'
import { captureLog } from '../testing/log-lines'
import { readCoverage } from './coverage'
import { ensureFonts } from './fonts/make-fonts'
import { makePrintable, UnprintableError } from './make-printable'
import { sampleLine, samplePaper } from './testing/sample-paper'

const coverage = readCoverage(await ensureFonts(process.cwd()))
const logged = captureLog()
afterEach(() => logged.forget())

const make = (different: Partial<PaperDocument>) => makePrintable(samplePaper(different), coverage)

const party = (name: string, line = 'Lane 1') => ({
  name,
  address: { lines: [line], country: 'IE' },
  taxId: null,
})

describe('the merchant’s texts', () => {
  it('lose what no font has', () => {
    const paper = make({
      seller: party('Nord𓀀licht', '𓀁Am Kai 2'),
      lines: [sampleLine({ description: 'Studio 𓀂' })],
      footer: ['HRB 𓀃12345'],
    })
    expect(paper.seller).toMatchObject(party('Nordlicht', 'Am Kai 2'))
    expect(paper.lines[0]?.description).toBe('Studio ')
    expect(paper.footer).toEqual(['HRB 12345'])
  })

  it('are logged, each once', () => {
    const lines = [sampleLine({ description: 'A once 𓁀𓁁' })]
    make({ lines })
    make({ lines })
    expect(logged.lines()).toEqual([
      'warn Left out of papers, since no font has it characters=U+13040, U+13041 text=A once 𓁀𓁁',
    ])
  })

  it('lose controls without a word, and have blanks for line breaks', () => {
    const description = 'two\nlines\u0007 and\ud83d half \ufffe'
    const { lines } = make({ lines: [sampleLine({ description })] })
    expect(lines[0]?.description).toBe('two lines and half ')
    expect(logged.lines()).toEqual([])
  })
})

describe('the buyer’s texts', () => {
  const refused: [string, Partial<PaperDocument>][] = [
    ['name', { buyer: party('Byrne 𓀀') }],
    ['address', { buyer: party('Byrne', '𓀀 Lane') }],
    ['tax id', { buyer: { ...party('Byrne'), taxId: 'IE𓀀' } }],
    ['reference', { reference: 'PO 𓀀' }],
  ]

  it.each(refused)('are refused where no font has a character of the %s', (_text, different) => {
    const refusal = expect.objectContaining({ characters: ['𓀀'] })
    expect(() => make(different)).toThrow(refusal)
    expect(() => make(different)).toThrow(UnprintableError)
  })

  it.each(['Byrne Design Ltd', 'שלום', 'x\u202ey', 'a\u200fb', '*b* #x $y$ \\', '東京'])(
    'stay as they are: %s',
    (name) => {
      expect(make({ buyer: party(name) }).buyer.name).toBe(name)
    },
  )

  it('lose controls', () => {
    expect(make({ buyer: party('By\u0007rne') }).buyer.name).toBe('Byrne')
  })
})

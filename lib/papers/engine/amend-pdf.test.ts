import { expect, it } from 'vitest'
import { createI18n } from '../../i18n/i18n'
import { layOutPaper } from '../layout/lay-out-paper'
import { samplePaper } from '../testing/sample-paper'
import { startEngine } from '../testing/start-engine'
import { amendPdf } from './amend-pdf'

/** The sample paper as the engine writes it; one character for each byte. */
const plain = await renderPlain()

async function renderPlain(): Promise<string> {
  const engine = await startEngine()
  const english = await createI18n({ language: 'en', tag: 'en' }, 'UTC')
  const layout = layOutPaper(samplePaper(), english, {
    accent: '#2450b8',
    logo: null,
    hasData: false,
  })
  const { pdf } = await engine.render({ 'paper.json': Buffer.from(JSON.stringify(layout)) }, 0)
  await engine.close()
  return Buffer.from(pdf).toString('latin1')
}

function amend(text: string, facturX = false): string {
  return Buffer.from(amendPdf(Buffer.from(text, 'latin1'), { facturX })).toString('latin1')
}

it('leaves what the engine wrote as it is, and appends what differs', () => {
  const amended = amend(plain)
  expect(amended.startsWith(plain)).toBe(true)
  const added = amended.slice(plain.length)
  expect(added).toContain('<pdfuaid:part>1</pdfuaid:part>')
  expect(added).toContain('/DisplayDocTitle true')
  expect(added).not.toContain('fx:')
})

it('says that a file with data is Factur-X', () => {
  const added = amend(plain, true).slice(plain.length)
  expect(added).toContain('<fx:ConformanceLevel>EN 16931</fx:ConformanceLevel>')
})

const replaceTable = (by: string) => plain.replace(/(?<=\n)xref\n[\s\S]*?(?=trailer)/, by)

it.each([
  ['nothing', ''],
  ['no PDF', '<html></html>'],
  ['half of it', plain.slice(0, plain.length / 2)],
  ['a stream instead of the table', replaceTable('9 0 obj\n<< /Type /XRef >>\nendobj\n')],
  ['no table', replaceTable('')],
  ['a table that lacks an object', plain.replace(/\n\d{10} 00000 n[ \r]/, '')],
  ['a table whose objects are elsewhere', plain.replace(/^%PDF-/, '%PDF-longer-')],
  ['no trailer', plain.replace(/trailer[\s\S]*?(?=startxref)/, '')],
  ['a trailer without a root', plain.replace(/\/Root \d+ 0 R/, '')],
  ['no end', plain.replace(/%%EOF\s*$/, '')],
  ['no address of the table', plain.replace(/startxref\n\d+/, 'startxref\n')],
  ['encryption', plain.replace(/(\/Root \d+ 0 R)(?![\s\S]*\/Root)/, '$1\n  /Encrypt 9 0 R')],
  ['an earlier change', plain.replace(/(\/Root \d+ 0 R)(?![\s\S]*\/Root)/, '$1\n  /Prev 99')],
  ['a second table', plain.replace(/(\/Root \d+ 0 R)(?![\s\S]*\/Root)/, '$1\n  /XRefStm 99')],
  ['metadata that is compressed', plain.replace(/<x:xmpmeta/, '<compressed')],
  ['no metadata', plain.replace(/\/Metadata \d+ 0 R/, (found) => ' '.repeat(found.length))],
  ['no preferences', plain.replace('/ViewerPreferences <<', '/ViewerPreferencez <<')],
  ['another standard', plain.replaceAll('<pdfaid:part>', '<pdfxid:part>')],
])('throws where a file has %s', (_what, text) => {
  expect(text).not.toBe(plain)
  expect(() => amend(text)).toThrow(/PDF/)
})

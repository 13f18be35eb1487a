import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createFileNames } from './file-names'
import { sampleRecord } from './testing/sample-record'

const nameOf = (number: string, buyer: string | null) =>
  createFileNames()(
    sampleRecord({ number, buyer: { ...sampleRecord().buyer, name: buyer } }),
    'pdf',
  )

describe('the name of a paper’s file', () => {
  it.each([
    ['NORD-00296', 'Byrne Design', '2026-03-14 NORD-00296 Byrne Design.pdf'],
    ['NORD-00296-2', 'Čapek & Söhne', '2026-03-14 NORD-00296-2 Čapek & Söhne.pdf'],
    ['2026/001', 'A:B*C?"<>|\\', '2026-03-14 2026-001 A-B-C------.pdf'],
    ['N-1', null, '2026-03-14 N-1.pdf'],
    ['N-1', 'Holm & Co. . .', '2026-03-14 N-1 Holm & Co.pdf'],
    ['N-1', 'a\nb\tc\0d\u2028e', '2026-03-14 N-1 a b c d e.pdf'],
    ['N-1', '\u202etxt.exe\u200b', '2026-03-14 N-1 txt.exe.pdf'],
    ['N-1', '../../etc/passwd', '2026-03-14 N-1 ..-..-etc-passwd.pdf'],
    ['N-1', 'Cafe\u0301', '2026-03-14 N-1 Café.pdf'],
    ['N-1', '\ud800', '2026-03-14 N-1.pdf'],
  ])('is safe everywhere: %j of %j', (number, buyer, name) => {
    expect(nameOf(number, buyer)).toBe(name)
  })

  it.each(['x'.repeat(400), '東京'.repeat(200), '🧾'.repeat(200), '. '.repeat(300)])(
    'is no longer than file systems allow: case %#',
    (buyer) => {
      const name = nameOf('NORD-00296', buyer)
      expect([...name].length).toBeLessThanOrEqual(150)
      expect(Buffer.byteLength(name)).toBeLessThanOrEqual(255)
      expect(name).toMatch(/^2026-03-14 NORD-00296(.*[^. ])?\.pdf$/u)
    },
  )

  it('is there once, also where case doesn’t count', () => {
    const nameFile = createFileNames()
    const names = ['Byrne', 'BYRNE', 'byrne ', 'Byrne:', 'Byrne?', 'x'.repeat(300), 'X'.repeat(300)]
      .map((name) => sampleRecord({ buyer: { name, country: null, tax_id: null } }))
      .flatMap((record) => [nameFile(record, 'pdf'), nameFile(record, 'xml')])
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length)
    expect(names[2]).toBe('2026-03-14 NORD-00296 BYRNE (2).pdf')
    for (const name of names) expect([...name].length).toBeLessThanOrEqual(150)
  })

  it('has nothing that a system reserves, whatever a buyer is called', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.string({ unit: 'grapheme' }),
        (buyer, number) => {
          const name = nameOf(number, buyer)
          expect(name).not.toMatch(/[<>:"/\\|?*\p{Cc}\p{Cf}\p{Surrogate}]|[. ]\.pdf$/u)
        },
      ),
    )
  })
})

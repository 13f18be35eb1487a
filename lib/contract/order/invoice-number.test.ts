import { expect, it } from 'vitest'
import { invoiceNumberKey } from './invoice-number'

it.each([
  ['as it is stored', 'NORD-00007'],
  ['in lower case', 'nord-00007'],
  ['with a hyphen', 'NORD\u201000007'],
  ['with a hyphen that doesn’t break', 'NORD\u201100007'],
  ['with a figure dash', 'NORD\u201200007'],
  ['with an en dash', 'NORD\u201300007'],
  ['with an em dash', 'NORD\u201400007'],
  ['with a minus', 'NORD\u221200007'],
  ['with a soft hyphen', 'NORD\u00AD00007'],
  ['with a small hyphen', 'NORD\uFE6300007'],
  ['with a full-width hyphen', 'NORD\uFF0D00007'],
  ['in full-width letters', 'ＮＯＲＤ－００００７'],
  ['in Arabic digits', 'NORD-٠٠٠٠٧'],
  ['in Persian digits', 'NORD-۰۰۰۰۷'],
  ['after a hash', '#NORD-00007'],
  ['after a full-width hash', '＃ NORD-00007'],
  ['with blanks around', '  NORD-00007\u00A0'],
  ['with blanks inside', 'NORD - 00 007'],
  ['with thin blanks', 'NORD\u2009-\u202F00007'],
  ['without the hyphen', 'NORD00007'],
  ['with a slash', 'NORD/00007'],
  ['with a zero-width blank and a direction mark', '\u200ENORD-\u200B00007'],
  ['with a line break of a narrow column', 'NORD-\n00007'],
  ['with a full stop of a sentence', 'NORD-00007.'],
])('a number is the same %s', (_, written) => {
  expect(invoiceNumberKey(written)).toBe('nord00007')
})

it.each(['NORD-00008', 'NORD-0007', 'NORT-00007', '7', 'NÖRD-00007', 'NORD-00007-A'])(
  '%s is another number',
  (other) => {
    expect(invoiceNumberKey(other)).not.toBe('nord00007')
  },
)

it('is composed, so that an umlaut of two characters is one', () => {
  expect(invoiceNumberKey('BU\u0308RO-1')).toBe(invoiceNumberKey('BÜRO-1'))
})

import { afterEach, describe, expect, it, vi } from 'vitest'
import { ensureFonts } from '../../papers/fonts/make-fonts'
import { findUnprintable, findUnprintableFields } from './find-unprintable'

await ensureFonts(process.cwd())

afterEach(() => {
  vi.unstubAllEnvs()
})

it.each([
  'Łódź Ærøskøbing',
  'Công ty Nguyễn',
  'Ἀθηναϊκὴ Α.Ε.',
  'ООО «Ёлочка»',
  'شركة النور',
  'חברת אור בע״מ',
  'क्षितिज डिज़ाइन',
  'บริษัท น้ำใส',
  '臺北灣區 北京',
  '株式会社髙島屋',
  '한빛디자인',
  '😀 👩🏽‍💻 🇩🇪',
  'e\u0301\u0327 a\u0338',
  'a\u00a0b\u2009c',
  '',
])('takes the text %j', (text) => {
  expect(findUnprintable(text)).toEqual([])
})

it.each([
  ['ქართული', ['ქ', 'ა', 'რ', 'თ', 'უ', 'ლ', 'ი']],
  ['Byrne 𓀀 Design 𓀀', ['𓀀']],
  ['Բայրն', ['Բ', 'ա', 'յ', 'ր', 'ն']],
  ['বাংলা', ['বা', 'ং', 'লা']],
  ['தமிழ்', ['த', 'மி', 'ழ்']],
  ['ᐃᓄᒃ', ['ᐃ', 'ᓄ', 'ᒃ']],
  ['a\ue000', ['\ue000']],
  ['አማርኛ', ['አ', 'ማ', 'ር', 'ኛ']],
])('names the letters of %j', (text, letters) => {
  expect(findUnprintable(text).join('')).toBe(letters.join(''))
})

describe('the fields of a form', () => {
  it('have an error each that names its letters', () => {
    const values = { billing_name: 'ქა Design', line1: '1 Main Street', city: '𓀀', tax_id: 'DE1' }
    expect(findUnprintableFields(values)).toEqual({
      billing_name: 'unprintable ქ ა',
      city: 'unprintable 𓀀',
    })
  })

  it('have none where no paper shows them', () => {
    expect(findUnprintableFields({ name: 'ქართული', locale: 'ka' })).toEqual({})
  })

  it('have none where another makes the papers', async () => {
    vi.stubEnv('POLAR_SERVER', 'http://api.invalid')
    vi.stubEnv('POLAR_ACCESS_TOKEN', 'polar_oat_of-the-tests')
    vi.stubEnv('PORTICO_SECRET', 'a secret of the tests, long enough')
    vi.stubEnv('PORTICO_LINK_SECRET', 'a-link-secret-of-the-tests-long-enough')
    vi.resetModules()
    const hosted = await import('./find-unprintable')
    expect(hosted.findUnprintableFields({ billing_name: 'ქართული' })).toEqual({})
  })
})

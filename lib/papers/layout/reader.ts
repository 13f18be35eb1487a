import { createFormat } from '../../i18n/format'
import type { I18n } from '../../i18n/i18n'
import { createPrint, type Print } from './printable'

/** For whom a paper is laid out: messages, formats, and how texts are printed between others. */
export type Reader = I18n & { print: Print }

/** Creates the reader of a paper, whose days are all in the zone of the paper. */
export function createReader(i18n: I18n, timeZone: string): Reader {
  return {
    ...i18n,
    format: createFormat(i18n.locale, timeZone),
    print: createPrint(i18n.direction === 'rtl'),
  }
}

import type { PaperRecord } from '../../contract/order/paper-record'
import { dayOf } from './days'

/** With its ending: what is longer can't be unpacked everywhere. */
const CHARACTERS_MAX = 150

/** File systems count bytes of UTF-8, and allow 255. */
const BYTES_MAX = 240

/** What a file's name says of its paper. */
export type NamedPaper = Pick<PaperRecord, 'number' | 'issued_at' | 'time_zone'> & {
  buyer: Pick<PaperRecord['buyer'], 'name'>
}

/** Gives a file of a paper its name, with this ending. */
export type NameFile = (paper: NamedPaper, ending: 'pdf' | 'xml') => string

/**
 * Creates what names the files of papers, like `2026-03-14 NORD-00296 Byrne Design.pdf`: each name
 * once, also where case doesn't count, and without what Windows, macOS or Linux don't allow.
 */
export function createFileNames(): NameFile {
  const taken = new Set<string>()
  return ({ number, issued_at, time_zone, buyer }, ending) => {
    const parts = [dayOf(issued_at, time_zone), number, buyer.name ?? '']
    const plain = toFileName(parts.join(' '))
    for (let copy = 1; ; copy++) {
      const mark = copy === 1 ? '' : ` (${copy})`
      const name = `${shorten(plain, `${mark}.${ending}`)}${mark}.${ending}`
      const key = name.toLowerCase()
      if (taken.has(key)) continue
      taken.add(key)
      return name
    }
  }
}

function toFileName(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\p{Cf}\p{Surrogate}]/gu, '')
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .replace(/[<>:"/\\|?*]/g, '-')
}

/** Windows ignores dots and blanks at the end, so that two names could become one. */
function shorten(text: string, end: string): string {
  const characters = [...text].slice(0, CHARACTERS_MAX - [...end].length)
  while (Buffer.byteLength(characters.join('') + end) > BYTES_MAX) characters.pop()
  return characters.join('').replace(/[. ]+$/, '')
}

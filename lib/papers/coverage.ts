import { readFileSync } from 'node:fs'
import path from 'node:path'
import { COVERAGE } from './fonts/fonts-folder'

/** Which texts can be printed with the fonts that there are. */
export type Coverage = {
  /** What of a text can't be printed: each letter with its marks once, none where all can. */
  findUnprintable: (text: string) => string[]
  /** The text, composed, without what can't be printed. Of a letter with marks, as much is kept as can be. */
  stripUnprintable: (text: string) => string
}

/** The last plane with letters of scripts in use ends below it. */
const CHARACTERS = 0x40000

/** They steer how others are shown; the fillers show a blank of their own. */
const IGNORED = /(?![\u115f\u1160\u3164\uffa0])\p{Default_Ignorable_Code_Point}/u

/** Blanks that no font has are made from those it has; the one of Ogham is a stroke. */
const BLANK = /(?!\u1680)\p{Zs}/u

/** Reads what the fonts in this folder have. */
export function readCoverage(fonts: string): Coverage {
  const families = Object.values<number[]>(
    JSON.parse(readFileSync(path.join(fonts, COVERAGE), 'utf8')),
  )
  const all = 2 ** families.length - 1
  const masks = new Uint16Array(CHARACTERS)
  families.forEach((ranges, family) => {
    addRanges(masks, ranges, 1 << family)
  })
  /** The families that have a character, as bits. */
  const familiesOf = (character: string) =>
    IGNORED.test(character) || BLANK.test(character)
      ? all
      : (masks[character.codePointAt(0) ?? 0] ?? 0)
  /** Nearly every text: that one family has it all is known without its clusters. */
  const isInOneFamily = (composed: string) => {
    let families = all
    for (const character of composed) families &= masks[character.codePointAt(0) ?? 0] ?? 0
    return families !== 0
  }
  const stripUnprintable = (text: string): string => {
    const composed = text.normalize('NFC')
    if (isInOneFamily(composed)) return composed
    const kept = split(composed)
      .map((cluster) => keepOf(cluster, familiesOf))
      .join('')
    // What stood apart can meet when something between it is left out.
    return kept === composed ? kept : stripUnprintable(kept)
  }
  return {
    findUnprintable(text) {
      const composed = text.normalize('NFC')
      if (isInOneFamily(composed)) return []
      const clusters = split(composed)
      return [...new Set(clusters.filter((cluster) => keepOf(cluster, familiesOf) !== cluster))]
    },
    stripUnprintable,
  }
}

function addRanges(masks: Uint16Array, ranges: number[], bit: number): void {
  let at = 0
  ranges.forEach((length, n) => {
    if (n % 2 === 1) for (let of = at; of < at + length; of++) masks[of] = (masks[of] ?? 0) | bit
    at += length
  })
}

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** Letters with their marks. */
function split(text: string): string[] {
  return [...segmenter.segment(text)].map(({ segment }) => segment)
}

/** What of a letter with its marks one family has: they are set in the same. */
function keepOf(cluster: string, familiesOf: (character: string) => number): string {
  const [base = '', ...marks] = cluster
  let families = familiesOf(base)
  if (families === 0) return ''
  let kept = base
  for (const mark of marks) {
    const both = families & familiesOf(mark)
    if (both === 0) continue
    families = both
    kept += mark
  }
  return kept
}

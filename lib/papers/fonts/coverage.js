// Which characters fonts have, in a form that is small and quick to read.
import { readCharacters } from './cmap.js'
import { readTables, table } from './sfnt.js'

/** What no font should show: controls, and characters that mean something else to everybody. */
const MEANINGLESS = /[\p{Cc}\p{Co}\p{Cs}\p{Cn}]/u

/**
 * @param {Buffer[]} weights The fonts of one family.
 * @returns {number[]} The ranges of characters that all of them have: by turns, how many are left
 *   out and how many follow.
 */
export function listCoverage(weights) {
  const [first = new Set(), ...others] = weights.map(charactersOf)
  const characters = [...first].filter((character) => others.every((set) => set.has(character)))
  /** @type {number[]} */
  const ranges = []
  let end = 0
  for (const character of characters.sort((a, b) => a - b)) {
    if (character !== end || ranges.length === 0) ranges.push(character - end, 0)
    ranges[ranges.length - 1] = (ranges.at(-1) ?? 0) + 1
    end = character + 1
  }
  return ranges
}

/** @param {Buffer} font */
function charactersOf(font) {
  const characters = new Set()
  for (const [character] of readCharacters(table(readTables(font), 'cmap'))) {
    if (!MEANINGLESS.test(String.fromCodePoint(character))) characters.add(character)
  }
  return characters
}

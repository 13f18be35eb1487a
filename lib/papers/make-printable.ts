import type { Party } from '../documents/invoice-document'
import type { PaperDocument } from '../documents/paper-document'
import { log } from '../log'
import { cleanForPaper } from './clean-for-paper'
import type { Coverage } from './coverage'
import { PaperError } from './engine/engine'

/** Texts of the buyer's have characters that no font has. They are in `characters`. */
export class UnprintableError extends PaperError {
  override name = 'UnprintableError'
  constructor(readonly characters: string[]) {
    super(`No font has ${characters.map(nameCharacters).join(', ')}`)
  }
}

/**
 * Returns the paper with texts that can be printed. What of the merchant's no font has is left out
 * and logged. The buyer's own are never changed.
 *
 * @throws {UnprintableError} where no font has a character of the buyer's.
 */
export function makePrintable(paper: PaperDocument, coverage: Coverage): PaperDocument {
  const strip = (text: string) => stripMerchantText(text, coverage)
  const { number, corrects, seller, buyer, reference, lines, footer } = paper
  const ofBuyer = [buyer.name, ...(buyer.address?.lines ?? []), buyer.taxId, reference]
  const unprintable = ofBuyer.flatMap((text) => coverage.findUnprintable(cleanForPaper(text ?? '')))
  if (unprintable.length > 0) throw new UnprintableError([...new Set(unprintable)])
  return {
    ...paper,
    number: strip(number),
    corrects: corrects && { ...corrects, number: strip(corrects.number) },
    seller: seller && mapParty(seller, strip),
    buyer: mapParty(buyer, cleanForPaper),
    reference: reference && cleanForPaper(reference),
    lines: lines.map((line) => ({ ...line, description: strip(line.description) })),
    footer: footer.map(strip),
  }
}

function mapParty({ name, address, taxId }: Party, map: (text: string) => string): Party {
  return {
    name: name && map(name),
    address: address && { ...address, lines: address.lines.map(map) },
    taxId: taxId && map(taxId),
  }
}

const LOGGED_MAX = 1_000

/** A shop has the same product on thousands of orders. */
const logged = new Set<string>()

/** A text of the merchant's without what no font has, of which each text is logged once. */
export function stripMerchantText(text: string, coverage: Coverage): string {
  const cleaned = cleanForPaper(text)
  const stripped = coverage.stripUnprintable(cleaned)
  if (stripped !== cleaned && !logged.has(text)) {
    if (logged.size >= LOGGED_MAX) logged.clear()
    logged.add(text)
    const characters = coverage.findUnprintable(cleaned).map(nameCharacters).join(', ')
    log('warn', 'Left out of papers, since no font has it', { characters, text })
  }
  return stripped
}

function nameCharacters(text: string): string {
  const codes = [...text].map((character) => character.codePointAt(0)?.toString(16) ?? '')
  return codes.map((code) => `U+${code.toUpperCase().padStart(4, '0')}`).join(' ')
}

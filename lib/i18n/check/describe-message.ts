import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser'

/** A branching of a message: by a count, a rank, or a word. */
type Choice = { by: 'cardinal' | 'ordinal' | 'word'; branches: string[] }

/** What a message is made of, as far as its translations can be compared with it. */
export type MessageParts = {
  /** The names of what is filled in, sorted. */
  placeholders: string[]
  /** The names of tags, sorted. */
  tags: string[]
  choices: Choice[]
  /** The longest text of its own, in Latin letters: an East Asian one is as wide as two. */
  width: number
  /** Whether it has words, and so something to translate. */
  hasWords: boolean
}

/**
 * Takes a message apart.
 *
 * @throws {SyntaxError} if it isn't one (ICU MessageFormat).
 */
export function describeMessage(message: string): MessageParts {
  const elements = parse(message)
  const all = [...walk(elements)]
  const named = (isWanted: (element: MessageFormatElement) => boolean) =>
    [...new Set(all.filter(isWanted).map(getName))].sort()
  return {
    placeholders: named(({ type }) => ![TYPE.literal, TYPE.pound, TYPE.tag].includes(type)),
    tags: named(({ type }) => type === TYPE.tag),
    choices: all.flatMap(toChoice),
    width: measure(elements),
    hasWords: all.some((each) => each.type === TYPE.literal && /\p{L}/u.test(each.value)),
  }
}

function getName(element: MessageFormatElement): string {
  return element.type === TYPE.pound ? '#' : element.value
}

function* walk(elements: MessageFormatElement[]): Generator<MessageFormatElement> {
  for (const element of elements) {
    yield element
    for (const branch of branchesOf(element)) yield* walk(branch)
  }
}

function branchesOf(element: MessageFormatElement): MessageFormatElement[][] {
  if (element.type === TYPE.tag) return [element.children]
  if (element.type !== TYPE.plural && element.type !== TYPE.select) return []
  return Object.values(element.options).map(({ value }) => value)
}

function toChoice(element: MessageFormatElement): Choice[] {
  if (element.type === TYPE.select) return [{ by: 'word', branches: Object.keys(element.options) }]
  if (element.type !== TYPE.plural) return []
  return [{ by: element.pluralType ?? 'cardinal', branches: Object.keys(element.options) }]
}

const wide =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}。、「」！？：（）]/gu

function measure(elements: MessageFormatElement[]): number {
  return elements.reduce((sum, element) => sum + measureOne(element), 0)
}

function measureOne(element: MessageFormatElement): number {
  if (element.type !== TYPE.literal) return Math.max(0, ...branchesOf(element).map(measure))
  return element.value.length + (element.value.match(wide)?.length ?? 0)
}

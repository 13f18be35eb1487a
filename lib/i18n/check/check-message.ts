import { toFormatTag } from '../choose-locale'
import { describeMessage, type MessageParts } from './describe-message'

/**
 * Finds what would make a message of a language fail, or say less than the English one: a part of a
 * sentence for each, which goes on after the message's name.
 */
export function findMistakes(language: string, english: string, message: string): string[] {
  if (message.trim() === '') return ['is empty']
  const parts = describeOr(message)
  if (typeof parts === 'string') return [`can’t be read: ${parts}`]
  const expected = describeMessage(english)
  return [
    ...compare('the placeholders', expected.placeholders, parts.placeholders),
    ...compare('the tags', expected.tags, parts.tags),
    ...findWrongForms(language, expected, parts),
    ...(message.includes("'")
      ? ['has a straight apostrophe, which can hide what follows: use ’']
      : []),
  ]
}

/** Finds why a message should be looked at again: it isn't translated, or too long for its place. */
export function findFlaws(english: string, message: string, maySayTheSame: boolean): string[] {
  const parts = describeMessage(message)
  const isSame = message === english && parts.hasWords
  const limit = limitOf(describeMessage(english).width)
  return [
    ...(isSame && !maySayTheSame ? ['says the same as in English'] : []),
    ...(!isSame && maySayTheSame && parts.hasWords ? ['is listed as the same as in English'] : []),
    ...(parts.width > limit ? [`is ${parts.width} letters long, and ${limit} fit`] : []),
  ]
}

/**
 * How long a translation may be. Short texts grow most, and stand where there is least room: two to
 * three times the English up to 10 letters, half as much again in a paragraph (W3C, "Text size in
 * translation").
 */
function limitOf(width: number): number {
  return Math.ceil(width * 1.6) + 18
}

function describeOr(message: string): MessageParts | string {
  try {
    return describeMessage(message)
  } catch (error) {
    if (error instanceof SyntaxError) return error.message
    throw error
  }
}

function compare(what: string, expected: string[], own: string[]): string[] {
  if (expected.join() === own.join()) return []
  return [`has ${what} ${list(own)}, and the English one ${list(expected)}`]
}

/** A count has every form of the language and no other, a choice the words of the English one. */
function findWrongForms(language: string, english: MessageParts, own: MessageParts): string[] {
  const words = english.choices.filter(({ by }) => by === 'word').flatMap((each) => each.branches)
  return own.choices.flatMap(({ by, branches }) => {
    const forms = by === 'word' ? words : pluralForms(language, by)
    const named = branches.filter((branch) => !branch.startsWith('='))
    const lacking = forms.filter((form) => !named.includes(form))
    const unknown = named.filter((form) => !forms.includes(form))
    return [
      ...(lacking.length > 0 ? [`lacks the forms ${list(lacking)}`] : []),
      ...(unknown.length > 0 ? [`has the forms ${list(unknown)}, which there aren’t`] : []),
    ]
  })
}

function pluralForms(language: string, type: 'cardinal' | 'ordinal'): string[] {
  const rules = new Intl.PluralRules(toFormatTag(language, language), { type })
  return rules.resolvedOptions().pluralCategories
}

function list(names: string[]): string {
  return names.length > 0 ? names.join(', ') : '(none)'
}

import { describe, expect, it } from 'vitest'
import { findFlaws, findMistakes } from './check-message'

const count = '{count, plural, one {# order} other {# orders}}'

describe('a message of a language', () => {
  it.each([
    ['de', 'Back to {merchant}', 'Zurück zu {merchant}'],
    ['de', count, '{count, plural, =0 {nichts} one {# Bestellung} other {# Bestellungen}}'],
    ['ja', count, '{count, plural, other {#件の注文}}'],
    ['ja', count, '{count}件の注文'],
    ['pl', count, '{count, plural, one {#} few {#} many {#} other {#}}'],
    ['pt', count, '{count, plural, one {#} many {#} other {#}}'],
    ['fr', 'It isn’t here', 'Ce n’est pas ici'],
  ])('in %s can say %j as %j', (language, english, message) => {
    expect(findMistakes(language, english, message)).toEqual([])
  })

  it.each([
    ['de', 'Back', '  ', 'is empty'],
    ['de', 'To {shop}', 'Zu {shop', 'can’t be read: '],
    ['de', 'To {shop}', 'Zu {laden}', 'has the placeholders laden, and the English one shop'],
    ['de', 'To {shop}', 'Zum Laden', 'has the placeholders (none), and the English one shop'],
    ['de', 'Read <a>it</a>', 'Lesen', 'has the tags (none), and the English one a'],
    ['de', 'Read', '<b>Lesen</b>', 'has the tags b, and the English one (none)'],
    ['pl', count, '{count, plural, one {#} other {#}}', 'lacks the forms few, many'],
    ['ja', count, '{count, plural, one {#} other {#}}', 'has the forms one, which there aren’t'],
    ['fr', 'It isn’t {it}', "Ce n'est pas {it}", 'has a straight apostrophe'],
  ])('in %s can’t say %j as %j', (language, english, message, problem) => {
    expect(findMistakes(language, english, message)).toContainEqual(
      expect.stringContaining(problem),
    )
  })
})

describe('a translation is to be looked at again', () => {
  it('where it is the English one, unless that is known to be right', () => {
    expect(findFlaws('Save', 'Save', false)).toEqual(['says the same as in English'])
    expect(findFlaws('PDF', 'PDF', true)).toEqual([])
    expect(findFlaws('{tax} × {rate}', '{tax} × {rate}', false)).toEqual([])
  })

  it('where the list of those knows it, and it is another', () => {
    expect(findFlaws('Region', 'Gegend', true)).toEqual(['is listed as the same as in English'])
  })

  it('where it is much longer, by its widest form', () => {
    expect(findFlaws('Save', 'Änderungen speichern', false)).toEqual([])
    expect(findFlaws('Save', 'Alle Änderungen jetzt speichern', false)).toHaveLength(1)
    expect(findFlaws('Save', '保存'.repeat(7), false)).toHaveLength(1)
    const forms = `{n, plural, one {${'x'.repeat(12)}} other {${'x'.repeat(14)}}}`
    expect(findFlaws('{n} a', forms, false)).toEqual([])
  })
})

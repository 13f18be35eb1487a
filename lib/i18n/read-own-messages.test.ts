import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { loadCatalogue } from './languages'
import { readOwnMessages } from './read-own-messages'

let folder = ''
const folders: string[] = []

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'portico-messages-'))
  folders.push(folder)
})

afterAll(() => {
  for (const each of folders) rmSync(each, { recursive: true })
})

const write = (file: string, text: string) => writeFileSync(path.join(folder, file), text)
const de = (messages: object) => write('de.json', JSON.stringify(messages))

describe('the merchant’s own messages', () => {
  it('replace those that they name, and leave the others', async () => {
    de({ portal: { back: 'Zum Laden von {merchant}' } })
    const catalogue = await loadCatalogue('de')
    const own = await readOwnMessages(folder)
    expect(own.get('de')).toEqual({
      ...catalogue,
      portal: { ...catalogue.portal, back: 'Zum Laden von {merchant}' },
    })
    expect(own.has('ar')).toBe(false)
    expect(catalogue.portal.back).toBe('Zurück zu {merchant}')
  })

  it.each([
    [{ portal: { bakc: 'Zurück' } }, 'de.json: there is no message portal.bakc'],
    [{ portal: 'Zurück' }, 'de.json: there is no message portal'],
    [{ portal: { back: 'Zurück' } }, 'de.json: portal.back has the placeholders (none)'],
    [{ portal: { back: '<b>{merchant}</b>' } }, 'de.json: portal.back has markup'],
    [{ portal: { name: 'Das {' } }, 'de.json: portal.name can’t be read'],
    [{ portal: { name: '' } }, 'de.json: portal.name is empty'],
    [{ portal: { name: 7 } }, 'de.json has something else than texts in it'],
    [[], 'de.json has something else than texts in it'],
    [{ __proto__: null, constructor: { name: 'x' } }, 'there is no message constructor.name'],
  ])('%j stops the start: %s', async (messages, problem) => {
    de(messages)
    await expect(readOwnMessages(folder)).rejects.toThrow(problem)
  })

  it.each([
    ['de.json', '{', 'de.json isn’t a file of JSON'],
    ['xx.json', '{}', 'xx.json is named for no language of the portal'],
    ['README.md', 'Our words', 'README.md is named for no language of the portal'],
  ])('the file %s with %j stops it', async (file, text, problem) => {
    write(file, text)
    await expect(readOwnMessages(folder)).rejects.toThrow(problem)
  })

  it('are named with every problem at once', async () => {
    de({ portal: { bakc: 'Zurück', name: '' } })
    write('xx.json', '{}')
    await expect(readOwnMessages(folder)).rejects.toMatchObject({ problems: { length: 3 } })
  })

  it('stop the start where their folder isn’t there', async () => {
    const missing = path.join(folder, 'missing')
    await expect(readOwnMessages(missing)).rejects.toThrow(`the folder ${missing} can’t be read`)
  })
})

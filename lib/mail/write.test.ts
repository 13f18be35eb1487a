import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import PostalMime from 'postal-mime'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { LINK, sampleOutgoing } from '../testing/sample-mail'
import { createFileSender } from './write'

let parent: string
let folder: string

beforeAll(() => {
  parent = mkdtempSync(path.join(tmpdir(), 'portico-mails-'))
  folder = path.join(parent, 'mails')
})

beforeEach(() => printed.mockClear())

afterEach(() => rmSync(folder, { recursive: true, force: true }))

afterAll(() => rmSync(parent, { recursive: true }))

const from = { name: null, address: 'portico@localhost' }
const printed = vi.spyOn(process.stdout, 'write').mockReturnValue(true)

describe('a mail without a mail server', () => {
  it('becomes a file that mail programs open', async () => {
    expect(await createFileSender(folder, from)(sampleOutgoing())).toBe(null)
    const [name = ''] = readdirSync(folder)
    expect(name).toMatch(/^2026-05-04T09-30-00.000Z-.*\.eml$/)
    expect(await PostalMime.parse(readFileSync(path.join(folder, name)))).toMatchObject({
      from: { name: 'Nordlicht', address: 'portico@localhost' },
      to: [{ address: 'aoife@byrne.example' }],
      html: expect.stringContaining(LINK),
      text: expect.stringContaining(LINK),
    })
  })

  it('is one file, however often it was tried', async () => {
    await createFileSender(folder, from)(sampleOutgoing())
    await createFileSender(folder, from)(sampleOutgoing())
    expect(readdirSync(folder)).toHaveLength(1)
  })

  it('is for its owner’s eyes only', async () => {
    await createFileSender(folder, from)(sampleOutgoing())
    const modes = [folder, ...readdirSync(folder).map((name) => path.join(folder, name))].map(
      (entry) => (statSync(entry).mode & 0o777).toString(8),
    )
    expect(modes).toEqual(['700', '600'])
  })

  it('is closed to others where earlier ones could be read', () => {
    const earlier = path.join(folder, 'earlier.eml')
    mkdirSync(folder)
    writeFileSync(earlier, 'a mail')
    chmodSync(folder, 0o755)
    chmodSync(earlier, 0o644)
    createFileSender(folder, from)
    const modes = [folder, earlier].map((entry) => (statSync(entry).mode & 0o777).toString(8))
    expect(modes).toEqual(['700', '600'])
  })

  it('prints the address of a sign-in link on a line of its own, and nothing of other mails', async () => {
    await createFileSender(folder, from)(sampleOutgoing())
    expect(printed.mock.calls).toEqual([[`${LINK}\n`]])
    printed.mockClear()
    await createFileSender(folder, from)(sampleOutgoing({ signInLink: null }))
    expect(printed).not.toHaveBeenCalled()
  })

  it('is tried again when it can’t be written, and nothing is printed', async () => {
    writeFileSync(folder, 'a file, where the folder should be')
    expect(await createFileSender(folder, from)(sampleOutgoing())).toEqual({
      code: 'EEXIST',
      permanent: false,
    })
    expect(printed).not.toHaveBeenCalled()
  })
})

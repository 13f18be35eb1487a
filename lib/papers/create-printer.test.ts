import { afterAll, beforeEach, expect, it } from 'vitest'
import { captureLog } from '../testing/log-lines'
import { createPrinter } from './create-printer'
import { samplePaper } from './testing/sample-paper'

const logged = captureLog()
beforeEach(() => {
  logged.forget()
})
afterAll(() => logged.giveBack())

/** A whole picture of one point. */
const png =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=='
const svg =
  '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><path d="M0 0h9v9z"/></svg>'

function printWith(logo: { content: Uint8Array; file: string } | null) {
  const readLook = async () => ({ accent: '#2450b8', logo: logo && { ...logo, alt: 'Nordlicht' } })
  return createPrinter({ root: process.cwd(), readLook })(samplePaper(), 'en')
}

it.each([
  ['an SVG that ends early', 'logo.svg', Buffer.from(svg.slice(0, 60))],
  ['an SVG that is none', 'logo.svg', Buffer.from('<html>')],
  ['an empty SVG', 'logo.svg', Buffer.alloc(0)],
  ['half a PNG', 'logo.png', Buffer.from(png, 'base64').subarray(0, 30)],
  ['an empty PNG', 'logo.png', Buffer.alloc(0)],
  ['a JPEG that is none', 'logo.jpg', Buffer.from('no picture')],
  ['a GIF that is none', 'logo.gif', Buffer.from('GIF89a')],
  ['a WebP that is none', 'logo.webp', Buffer.from('RIFF')],
])(
  'prints a paper without its logo where that is %s, and says so',
  async (_what, file, content) => {
    const without = await printWith(null)
    const printed = await printWith({ file, content })
    expect(Buffer.compare(printed.pdf, without.pdf)).toBe(0)
    expect(logged.lines()).toEqual([expect.stringContaining('The logo is left out on papers')])
  },
)

it.each([
  ['SVG', 'logo.svg', Buffer.from(svg)],
  ['PNG', 'logo.png', Buffer.from(png, 'base64')],
])('prints a paper with a logo that is an %s', async (_what, file, content) => {
  const without = await printWith(null)
  const printed = await printWith({ file, content })
  expect(Buffer.compare(printed.pdf, without.pdf)).not.toBe(0)
  expect(logged.lines()).toEqual([])
})

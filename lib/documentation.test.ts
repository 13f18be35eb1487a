import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'

const DECISIONS = 'docs/decisions'

const pages = [
  'README.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  ...readdirSync('docs', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .map((file) => path.posix.join('docs', file)),
]

describe('links between documents', () => {
  it.each(pages)('%s links only to what exists', (page) => {
    const dead = findLinks(page).filter((link) => !isTargetThere(page, link))
    expect(dead).toEqual([])
  })

  it('reach every document from the README', () => {
    const reached = new Set(['README.md'])
    for (const page of reached) {
      for (const link of findLinks(page)) {
        const { file } = resolveTarget(page, link)
        if (pages.includes(file)) reached.add(file)
      }
    }
    expect([...reached].sort()).toEqual([...pages].sort())
  })
})

describe('decisions', () => {
  const files = readdirSync(DECISIONS).filter((file) => file !== 'README.md')
  const index = readFileSync(`${DECISIONS}/README.md`, 'utf8')

  it('have a unique number', () => {
    const numbers = files.map((file) => file.slice(0, 3))
    expect(numbers.filter((number) => !/^\d{3}$/.test(number))).toEqual([])
    expect(new Set(numbers).size).toBe(numbers.length)
  })

  it.each(files)('%s has a date and a status, and is in the index with both', (file) => {
    const text = readFileSync(`${DECISIONS}/${file}`, 'utf8')
    const [, number, title] = /^# (\d{3})\. (.+)$/m.exec(text) ?? []
    const [, date] = /^- Date: (\d{4}-\d{2}-\d{2})$/m.exec(text) ?? []
    const [, status, by] = /^- Status: (accepted|replaced by \[(\d{3})\])/m.exec(text) ?? []
    expect(file.slice(0, 3)).toBe(number)
    expect({ date, status }).toEqual({ date: expect.any(String), status: expect.any(String) })
    const shown = by ? `replaced by ${by}` : status
    expect(index).toContain(`| ${number} | [${title}](${file}) | ${date} | ${shown} |\n`)
  })
})

/** Finds the relative links of a page, including images, but not in code. */
function findLinks(page: string): string[] {
  return [...removeCode(page).matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, link = '']) => link)
    .filter((link) => !/^[a-z]+:/.test(link))
}

function removeCode(page: string): string {
  return readFileSync(page, 'utf8').replaceAll(/^```.*?^```$/gms, '')
}

function isTargetThere(page: string, link: string): boolean {
  const { file, anchor } = resolveTarget(page, link)
  return existsSync(file) && (anchor === undefined || listAnchors(file).includes(anchor))
}

function resolveTarget(page: string, link: string): { file: string; anchor: string | undefined } {
  const [target = '', anchor] = link.split('#')
  const file = target ? path.posix.join(path.posix.dirname(page), target) : page
  return { file, anchor }
}

/** Lists the anchors that GitHub gives to the headings of a page. */
function listAnchors(page: string): string[] {
  return [...removeCode(page).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
      .replaceAll(' ', '-'),
  )
}

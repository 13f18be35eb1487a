import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { readLink } from '../portal/links/portal-link'

const SECRET = 'the-secret-of-the-tests-which-is-long-enough'
/** The secret before a change, while links that it signed are still in use. */
const OLDER = 'the-older-secret-of-the-tests-long-enough-too'
const WEEK = 7 * 24 * 3_600
const folder = mkdtempSync(path.join(tmpdir(), 'portico-documented-links-'))
const page = readFileSync('docs/links.md', 'utf8')

beforeAll(() => symlinkSync(path.resolve('node_modules'), path.join(folder, 'node_modules')))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** The code in this language that makes a link without Portico's command. */
function readSnippet(language: string): string {
  const blocks = page.matchAll(new RegExp(`\`\`\`${language}\\n([^]*?)\`\`\``, 'g'))
  const snippet = [...blocks].map(([, code = '']) => code).find((code) => code.includes('HS256'))
  if (!snippet) throw new Error(`docs/links.md has no code in ${language}`)
  return snippet
}

it.for<[string, string, string, string[]]>([
  ['ts', 'link.mts', process.execPath, ['--import', 'tsx']],
  ['python', 'link.py', 'python3', []],
  ['sh', 'link.sh', 'sh', ['-e']],
  ['go', 'link.go', 'go', ['run']],
  ['php', 'link.php', 'php', []],
])(
  'the code in %s makes links that open the portal, signed with the first secret',
  // Go compiles its library the first time.
  { timeout: 180_000 },
  async ([language, name, program, parameters], context) => {
    const isMissing = spawnSync(program, { input: '' }).error !== undefined
    if (isMissing) context.skip(`${program} is not installed`)
    writeFileSync(path.join(folder, name), readSnippet(language))
    const env = {
      ...process.env,
      PORTICO_LINK_SECRET: `${SECRET},${OLDER}`,
      PORTICO_URL: 'https://portal.example',
    }
    const options = { cwd: folder, env, encoding: 'utf8' } as const
    const links = [1, 2].map(() => execFileSync(program, [...parameters, name], options).trim())
    const readings = links.map((link) => {
      expect(link).toMatch(/^https:\/\/portal\.example\/l\/[\w.-]+$/)
      const token = link.slice(link.lastIndexOf('/') + 1)
      const days = { orderLinkDays: 90, portalLinkDays: 7 }
      return readLink(token, { secrets: [SECRET], days, now: new Date() })
    })
    const [first, second] = await Promise.all(readings)
    if (first?.status !== 'good' || second?.status !== 'good')
      throw new Error('The links are not good')
    expect(first.link).toMatchObject({ subject: { sub: 'usr_1001' }, order: null, viewOnly: false })
    expect(first.link.until - first.link.issued).toBe(WEEK)
    expect(first.link.id).not.toBe(second.link.id)
  },
)

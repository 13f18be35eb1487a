import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { type ParseResult, parse } from '@babel/parser'

export type Source = { file: string; text: string; tree: ParseResult }

const folders = ['app', 'components', 'lib']
const files = ['proxy.ts', 'instrumentation.ts']

/** Reads and parses all sources of the product, without tests and their helpers. */
export function readProductSources(): Source[] {
  const below = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) =>
      path.posix.join(folder, file),
    ),
  )
  return [...below, ...files].filter(isProduct).map((file) => {
    const text = readFileSync(file, 'utf8')
    return {
      file,
      text,
      tree: parse(text, { sourceType: 'module', plugins: ['typescript', 'jsx'] }),
    }
  })
}

function isProduct(file: string): boolean {
  return /\.(ts|tsx|js)$/.test(file) && !file.includes('.test.') && !file.includes('/testing/')
}

export type Node = { type: string } & Record<string, unknown>

/** Walks through all nodes of a parsed file. */
export function* walkNodes(value: unknown): Generator<Node> {
  if (Array.isArray(value)) {
    for (const each of value) yield* walkNodes(each)
    return
  }
  if (!isObject(value)) return
  if (isNode(value)) yield value
  for (const [key, child] of Object.entries(value)) {
    if (key !== 'loc' && key !== 'errors' && key !== 'comments') yield* walkNodes(child)
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

function isNode(value: Record<string, unknown>): value is Node {
  return typeof value.type === 'string'
}

/** Returns the text of a node that is a plain string; undefined for any other node. */
export function getString(value: unknown): string | undefined {
  if (!isObject(value) || typeof value.value !== 'string') return undefined
  return value.type === 'StringLiteral' ? value.value : undefined
}

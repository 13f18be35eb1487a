import { readFileSync } from 'node:fs'
import path from 'node:path'

/** @typedef {{ children: Map<string, Node>, any: Node | null, pattern: string | null, rest: string | null }} Node */

/** What the pages' own manifest doesn't have. */
const others = ['/healthz', '/readyz', '/v1/[[...path]]', '/_next/[...file]']

/** What stands for every path that no pattern fits: a file of `public`, or nothing. */
const OTHER = '(other)'

/**
 * Reads the patterns of the pages from the production build, such as `/orders/[id]`.
 *
 * @param {string} root
 * @returns {string[]}
 */
export function readPagePatterns(root) {
  const file = path.join(root, '.next/app-path-routes-manifest.json')
  return Object.values(JSON.parse(readFileSync(file, 'utf8')))
}

/**
 * Creates a function that finds the pattern of a request's address, for logs and metrics: a path may
 * hold a link or an id, and there are any number of them. `[x]` and `{x}` stand for one segment,
 * `[...x]` and `[[...x]]` for all that follow.
 *
 * @param {readonly string[]} patterns
 * @returns {(url: string) => string}
 */
export function createRouteFinder(patterns) {
  const root = createNode()
  for (const pattern of [...patterns, ...others]) add(root, pattern)
  return (url) => find(root, segmentsOf(url), 0) ?? OTHER
}

/** @returns {Node} */
function createNode() {
  return { children: new Map(), any: null, pattern: null, rest: null }
}

/** @param {string} url */
function segmentsOf(url) {
  return url
    .replace(/[?#].*$/s, '')
    .split('/')
    .filter(Boolean)
}

/**
 * @param {Node} root
 * @param {string} pattern
 */
function add(root, pattern) {
  let node = root
  for (const segment of segmentsOf(pattern)) {
    if (/^\[+\.{3}/.test(segment)) {
      node.rest = pattern
      return
    }
    node = childFor(node, segment)
  }
  node.pattern = pattern
}

/**
 * @param {Node} node
 * @param {string} segment
 */
function childFor(node, segment) {
  if (/^[[{]/.test(segment)) {
    node.any ??= createNode()
    return node.any
  }
  const child = node.children.get(segment) ?? createNode()
  node.children.set(segment, child)
  return child
}

/**
 * A name fits better than a parameter, and a parameter better than the rest.
 *
 * @param {Node} node
 * @param {readonly string[]} segments
 * @param {number} index
 * @returns {string | null}
 */
function find(node, segments, index) {
  const segment = segments[index]
  if (segment === undefined) return node.pattern ?? node.rest
  const named = node.children.get(segment)
  return (
    (named && find(named, segments, index + 1)) ??
    (node.any && find(node.any, segments, index + 1)) ??
    node.rest
  )
}

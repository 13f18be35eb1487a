import { existsSync, statSync } from 'node:fs'
import path from 'node:path'
import { getString, type Node, type Source, walkNodes } from './sources'

/** One import: a file of ours by its path, or a package by its name. */
export type Import = {
  target: string
  /** Imports only types, so nothing is loaded. */
  isType: boolean
  /** Loaded on demand, by a dynamic import. */
  isDynamic: boolean
}

/** Finds everything that a source imports or re-exports. */
export function findImports({ file, tree }: Source): Import[] {
  const imports: Import[] = []
  for (const node of walkNodes(tree.program)) {
    const dynamic = findDynamicTarget(node)
    const target = dynamic ?? getString(node.source)
    if (target === undefined) continue
    const isDynamic = dynamic !== undefined
    imports.push({ target: resolve(file, target), isType: isType(node), isDynamic })
  }
  return imports
}

function findDynamicTarget({ type, callee, arguments: parameters }: Node): string | undefined {
  if (type !== 'CallExpression' || !isImport(callee) || !Array.isArray(parameters)) return undefined
  return getString(parameters[0])
}

function isImport(callee: unknown): boolean {
  return (
    typeof callee === 'object' && callee !== null && 'type' in callee && callee.type === 'Import'
  )
}

function isType(node: Node): boolean {
  if (node.importKind === 'type' || node.exportKind === 'type') return true
  const names = Array.isArray(node.specifiers) ? node.specifiers : []
  return names.length > 0 && names.every((name) => name.importKind === 'type')
}

function resolve(from: string, target: string): string {
  const place = target.startsWith('@/')
    ? target.slice(2)
    : target.startsWith('.') && path.posix.join(path.posix.dirname(from), target)
  if (!place) return target
  const candidates = [place, `${place}.ts`, `${place}.tsx`, `${place}/index.ts`]
  return candidates.find((file) => existsSync(file) && statSync(file).isFile()) ?? place
}

import { existsSync, statSync } from 'node:fs'
import path from 'node:path'
import { type Node, nodesOf, type Source, stringIn } from './sources'

/** One import: a file of ours by its path, or a package by its name. */
export type Import = {
  target: string
  /** Only types: nothing is loaded for it. */
  isType: boolean
  /** Loaded when the code that asks for it runs, and not before. */
  isDynamic: boolean
}

/** Everything that a source imports or exports anew. */
export function importsOf({ file, tree }: Source): Import[] {
  const imports: Import[] = []
  for (const node of nodesOf(tree.program)) {
    const dynamic = dynamicTarget(node)
    const target = dynamic ?? stringIn(node.source)
    if (target === undefined) continue
    const isDynamic = dynamic !== undefined
    imports.push({ target: resolve(file, target), isType: isType(node), isDynamic })
  }
  return imports
}

function dynamicTarget({ type, callee, arguments: parameters }: Node): string | undefined {
  if (type !== 'CallExpression' || !isImport(callee) || !Array.isArray(parameters)) return undefined
  return stringIn(parameters[0])
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

import { existsSync, statSync } from 'node:fs'
import path from 'node:path'
import { nodesOf, type Source, stringIn } from './sources'

/** One import: a file of ours by its path, or a package by its name. */
export type Import = { target: string; isType: boolean }

/** Everything that a source imports or exports anew, dynamic imports included. */
export function importsOf({ file, tree }: Source): Import[] {
  const imports: Import[] = []
  for (const node of nodesOf(tree.program)) {
    const target = stringIn(node.source)
    if (target !== undefined) imports.push({ target: resolve(file, target), isType: isType(node) })
  }
  return imports
}

function isType(node: Record<string, unknown>): boolean {
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

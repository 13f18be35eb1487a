import { existsSync } from 'node:fs'
import path from 'node:path'
import { type Node, nodesOf, type Source, stringIn } from './sources'

/** Which imports count: those of types, and those that are made when they are needed. */
type Kinds = { types: boolean; dynamic: boolean }

/** The files of ours that a source imports. */
export function importsOf(source: Source, kinds: Kinds): string[] {
  return targetsOf(source, kinds).flatMap((target) => fileOf(source.file, target) ?? [])
}

/** The packages that a source imports, as it names them: `pg`, `next/headers`. */
export function packagesOf(source: Source, kinds: Kinds): string[] {
  return targetsOf(source, kinds).filter((target) => fileOf(source.file, target) === null)
}

function targetsOf({ tree }: Source, { types, dynamic }: Kinds): string[] {
  const targets: string[] = []
  for (const node of nodesOf(tree.program)) {
    const target = stringIn(node.source) ?? (dynamic ? dynamicTarget(node) : undefined)
    if (target && (types || !isTypeOnly(node))) targets.push(target)
  }
  return targets
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

function isTypeOnly(node: Node): boolean {
  if (node.importKind === 'type' || node.exportKind === 'type') return true
  const names = Array.isArray(node.specifiers) ? node.specifiers : []
  return names.length > 0 && names.every((name) => name.importKind === 'type')
}

/** The file of ours that an import means; null for a package's. */
function fileOf(from: string, target: string): string | null {
  const place = target.startsWith('@/')
    ? target.slice(2)
    : target.startsWith('.') && path.posix.join(path.posix.dirname(from), target)
  if (!place) return null
  const file = [`${place}.ts`, `${place}.tsx`, `${place}/index.ts`, place].find(existsSync)
  return file ?? place
}

import type { Import } from './imports'

type Node = { file: string; imports: Import[] }

/**
 * Finds the files of each import cycle, in the order in which they import each other. Types count,
 * dynamic imports don't.
 */
export function findCycles(graph: Node[]): string[][] {
  const importsOf = new Map(graph.map(({ file, imports }) => [file, listTargets(imports)]))
  const cycles: string[][] = []
  const done = new Set<string>()

  function visit(file: string, trail: string[]): void {
    const start = trail.indexOf(file)
    if (start >= 0) cycles.push(trail.slice(start))
    if (start >= 0 || done.has(file)) return
    for (const target of importsOf.get(file) ?? []) visit(target, [...trail, file])
    done.add(file)
  }

  for (const { file } of graph) visit(file, [])
  return cycles
}

function listTargets(imports: Import[]): string[] {
  const atOnce = imports.filter(({ isDynamic }) => !isDynamic)
  return [...new Set(atOnce.map(({ target }) => target))]
}

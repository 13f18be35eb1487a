// Measures the portal: `npm run bench`, or parts of it: `npm run bench -- requests pages`.
import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { cpus, loadavg, totalmem } from 'node:os'
import { ensureBuilt } from '../../lib/cli/prepare.js'
import { parts } from './parts'
import { listMissed, renderTable, type Table } from './table'

const RESULT = 'bench-result.json'

const names = process.argv.slice(2)
const chosen = parts.filter(({ name, isLong }) =>
  names.length === 0 ? !isLong : names.includes(name) || names.includes('--all'),
)
const unknown = names.filter(
  (name) => name !== '--all' && !parts.some((part) => part.name === name),
)

if (unknown.length > 0) {
  console.error(
    `There is no part "${unknown[0]}". Parts: ${parts.map(({ name }) => name).join(', ')}`,
  )
  process.exitCode = 2
} else await run()

async function run(): Promise<void> {
  ensureBuilt()
  const machine = describeMachine()
  console.log(
    `${Object.entries(machine)
      .map(([what, value]) => `${what}: ${value}`)
      .join(', ')}\n`,
  )
  const tables: Table[] = []
  for (const { name, measure } of chosen) {
    console.error(`Measuring ${name} …`)
    for (const table of await measure()) {
      tables.push(table)
      console.log(renderTable(table))
    }
  }
  writeFileSync(RESULT, JSON.stringify({ machine, tables }, null, 2))
  const missed = tables.flatMap(listMissed)
  console.log(`${missed.length} goals missed. All values are in ${RESULT}.`)
  if (missed.length > 0) process.exitCode = 1
}

function describeMachine() {
  return {
    date: new Date().toISOString(),
    commit: execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim(),
    processor: `${cpus().length} × ${cpus()[0]?.model.trim()}`,
    memory: `${Math.round(totalmem() / 1024 ** 3)} GB`,
    system: `${process.platform} ${process.arch}`,
    node: process.version,
    load: loadavg()
      .map((load) => load.toFixed(1))
      .join(' '),
  }
}

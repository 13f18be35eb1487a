// Measures how fast orders are imported into PostgreSQL, and in how much memory (bench:import).
import { spawn } from 'node:child_process'
import { createWriteStream } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { startPostgres } from '../../lib/testing/postgres/postgres-server'
import { createEmptyDatabase } from '../../lib/testing/postgres/server-databases'
import { orderLines } from './order-lines'

const orders = Number(process.argv[2] ?? 1_000_000)
const LIMITS = { ordersPerSecond: 5_000, megabytes: 500 }

const folder = await mkdtemp(path.join(tmpdir(), 'portico-bench-'))
const file = path.join(folder, 'orders.jsonl')
const server = await startPostgres()
try {
  await pipeline(Readable.from(orderLines(orders, orders / 10)), createWriteStream(file))
  const { seconds, megabytes } = await importInto(await createEmptyDatabase(server.url('postgres')))
  const rate = Math.round(orders / seconds)
  console.log('| | measured | wanted |\n|---|---:|---:|')
  console.log(`| orders | ${orders} | |`)
  console.log(`| orders a second | ${rate} | ≥ ${LIMITS.ordersPerSecond} |`)
  console.log(`| most memory, MB | ${megabytes} | < ${LIMITS.megabytes} |`)
  process.exitCode = rate >= LIMITS.ordersPerSecond && megabytes < LIMITS.megabytes ? 0 : 1
} finally {
  await server.remove()
  await rm(folder, { recursive: true })
}

/** Imports the file with the real command, and measures its memory while it runs. */
function importInto(databaseUrl: string): Promise<{ seconds: number; megabytes: number }> {
  return new Promise((resolve, reject) => {
    const started = performance.now()
    let kilobytes = 0
    const child = spawn(process.execPath, ['lib/cli/portico.js', 'import', file], {
      env: { ...process.env, DATABASE_URL: databaseUrl, PORTICO_DEMO: '0' },
      stdio: ['ignore', 'inherit', 'inherit'],
    })
    const watch = setInterval(async () => {
      const status = await readFile(`/proc/${child.pid}/status`, 'utf8').catch(() => '')
      kilobytes = Math.max(kilobytes, Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0))
    }, 500)
    child.on('exit', (code) => {
      clearInterval(watch)
      if (code !== 0) return reject(new Error(`The import ended with ${code}`))
      const seconds = (performance.now() - started) / 1000
      resolve({ seconds, megabytes: Math.round(kilobytes / 1024) })
    })
  })
}

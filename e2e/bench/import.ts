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
import type { Table } from './table'

const ORDERS = 1_000_000
const LIMITS = { ordersPerSecond: 5_000, megabytes: 500 }

/** Measures how fast orders get into PostgreSQL, and in how much memory. */
export async function measureImport(): Promise<Table[]> {
  const folder = await mkdtemp(path.join(tmpdir(), 'portico-bench-'))
  const file = path.join(folder, 'orders.jsonl')
  const server = await startPostgres()
  try {
    await pipeline(Readable.from(orderLines(ORDERS, ORDERS / 10)), createWriteStream(file))
    const database = await createEmptyDatabase(server.url('postgres'))
    const { seconds, megabytes } = await importInto(database, file)
    const row = {
      name: '1 000 000 orders into PostgreSQL',
      values: { 'orders/s': ORDERS / seconds, 'peak MB': megabytes },
      goals: [
        { column: 'orders/s', least: LIMITS.ordersPerSecond },
        { column: 'peak MB', most: LIMITS.megabytes },
      ],
    }
    return [{ title: 'Import', columns: ['orders/s', 'peak MB'], rows: [row] }]
  } finally {
    await server.remove()
    await rm(folder, { recursive: true })
  }
}

/** Imports the file with the real command, and measures its memory while it runs. */
function importInto(
  databaseUrl: string,
  file: string,
): Promise<{ seconds: number; megabytes: number }> {
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

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Client } from 'pg'
import { expect, it, onTestFinished } from 'vitest'

const PROGRAM = `
  const { startPostgres } = await import('./lib/testing/postgres/postgres-server.ts')
  const server = await startPostgres()
  process.stdout.write(server.url('postgres'))
`

it('leaves nothing behind when the process that started the server is killed', async () => {
  const tmp = mkdtempSync(path.join(tmpdir(), 'portico-tmp-'))
  onTestFinished(() => rmSync(tmp, { recursive: true }))
  // The account that the server runs as needs access.
  chmodSync(tmp, 0o755)
  const servers = () => readdirSync(tmp).filter((name) => name.startsWith('portico-postgres-'))

  const parameters = ['--import', 'tsx', '--input-type', 'module', '--eval', PROGRAM]
  const owner = spawn(process.execPath, parameters, {
    env: { ...process.env, TMPDIR: tmp },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [url] = await once(owner.stdout, 'data')
  expect(servers()).toHaveLength(1)
  owner.kill('SIGKILL')

  await expect.poll(servers).toEqual([])
  await expect(new Client(String(url)).connect()).rejects.toThrow('ECONNREFUSED')
})

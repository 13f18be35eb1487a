import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fingerprint } from '../../../lib/cli/sources.js'
import { findFreePort } from '../../../lib/testing/free-port'
import { watchProcess } from '../../server'

const root = path.resolve(import.meta.dirname, '../../..')
const folder = path.resolve(import.meta.dirname, '../bare')
const sources = ['app', 'next.config.js', 'rows.js']

/** Builds and serves what the portal's pages are compared with: next to nothing, on the same Next.js. */
export async function startBarePages(variables: Record<string, string>) {
  ensureBuilt()
  const port = await findFreePort()
  const { PATH } = process.env
  const run = watchProcess(
    spawn(process.execPath, [path.join(folder, 'serve.js')], {
      env: { NODE_ENV: 'production', PATH, PORT: String(port), ...variables },
    }),
  )
  await run.printed('The bare pages are served')
  return { url: `http://127.0.0.1:${port}`, stop: run.stop }
}

function ensureBuilt(): void {
  const stamp = path.join(folder, '.next/bare-pages')
  const current = fingerprint(folder, sources) + fingerprint(root, ['package-lock.json'])
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === current) return
  const next = path.join(root, 'node_modules/next/dist/bin/next')
  const { status, stdout } = spawnSync(process.execPath, [next, 'build', folder], {
    env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(`The bare pages can't be built:\n${stdout}`)
  writeFileSync(stamp, current)
}

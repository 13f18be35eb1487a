import { existsSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, it, onTestFinished, vi } from 'vitest'
import { DatabaseUnavailableError, openDatabase } from './open'

it('opens nothing during a build, which may run beside a portal', async () => {
  const folder = path.join(mkdtempSync(path.join(tmpdir(), 'portico-build-')), 'data')
  onTestFinished(() => void vi.unstubAllEnvs())
  vi.stubEnv('PORTICO_DATA_DIR', folder)
  vi.stubEnv('NEXT_PHASE', 'phase-production-build')
  await expect(openDatabase()).rejects.toThrow(DatabaseUnavailableError)
  expect(existsSync(folder)).toBe(false)
})

import { chmodSync, existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import * as z from 'zod/mini'
import type { SecretStore } from './secrets'

/** Secrets in a file of the data folder that only its owner can read. */
export function secretsInFolder(folder: string): SecretStore {
  const file = path.join(folder, 'secrets.json')
  return {
    async keep(name, make) {
      const kept = readKept(file)
      const value = kept[name] ?? make()
      if (kept[name] === undefined) writeKept(file, { ...kept, [name]: value })
      return value
    },
  }
}

const keptSecrets = z.record(z.string(), z.string())

function readKept(file: string): Record<string, string> {
  if (!existsSync(file)) return {}
  try {
    return keptSecrets.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch (cause) {
    throw new Error(`${file} can't be read. Restore it, or delete it to make new secrets.`, {
      cause,
    })
  }
}

/** Whole or not at all: a crash must not leave half a file behind. */
function writeKept(file: string, kept: Record<string, string>): void {
  const draft = `${file}.${process.pid}`
  writeFileSync(draft, `${JSON.stringify(kept, null, 2)}\n`, { mode: 0o600 })
  chmodSync(draft, 0o600)
  renameSync(draft, file)
}

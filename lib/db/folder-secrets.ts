import { chmodSync, existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import * as z from 'zod/mini'
import type { SecretStore } from './secrets'

/** Creates a store in a file of the data folder that only its owner can read. */
export function createFolderSecrets(folder: string): SecretStore {
  const file = path.join(folder, 'secrets.json')
  return {
    async keep(name, make) {
      const kept = readSecrets(file)
      const value = kept[name] ?? make()
      if (kept[name] === undefined) writeSecrets(file, { ...kept, [name]: value })
      return value
    },
  }
}

const storedSecrets = z.record(z.string(), z.string())

function readSecrets(file: string): Record<string, string> {
  if (!existsSync(file)) return {}
  try {
    return storedSecrets.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch (cause) {
    throw new Error(`${file} can't be read. Restore it, or delete it to make new secrets.`, {
      cause,
    })
  }
}

/** Replaces the file as a whole, so that a crash can't leave half of it behind. */
function writeSecrets(file: string, kept: Record<string, string>): void {
  const temporary = `${file}.${process.pid}`
  writeFileSync(temporary, `${JSON.stringify(kept, null, 2)}\n`, { mode: 0o600 })
  chmodSync(temporary, 0o600)
  renameSync(temporary, file)
}

import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import * as z from 'zod/mini'
import { makePrivate, makePrivateFolder, writePrivately } from '../private-files'
import type { SecretStore } from './secrets'

/**
 * Creates a store in a file of the data folder, which is created if need be. Only its owner can read
 * the file.
 */
export function createFolderSecrets(folder: string): SecretStore {
  const file = path.join(folder, 'secrets.json')
  makePrivateFolder(folder)
  makePrivate(file)
  return {
    async keep(name, make) {
      const kept = readSecrets(file)
      const value = kept[name] ?? make()
      if (kept[name] === undefined) {
        writePrivately(file, `${JSON.stringify({ ...kept, [name]: value }, null, 2)}\n`)
      }
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

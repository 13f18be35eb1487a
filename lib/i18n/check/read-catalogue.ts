import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import * as z from 'zod/mini'
import { flattenMessages, type MessageTree, messageTree } from '../flatten-messages'

const folder = path.join(import.meta.dirname, '../catalogues')

/**
 * Reads the messages of a folder, by name: `order.title`. It needn't be in the table of languages.
 *
 * @throws if there is no such folder, or a file of it isn't one of messages.
 */
export function readCatalogue(language: string): Map<string, string> {
  const files = readdirSync(path.join(folder, language)).filter((file) => file.endsWith('.json'))
  const parts = files.map((file): [string, MessageTree] => {
    const text = readFileSync(path.join(folder, language, file), 'utf8')
    return [toFeature(file), z.parse(messageTree, JSON.parse(text))]
  })
  return flattenMessages(Object.fromEntries(parts))
}

/** `order-list.json` has the messages of `orderList`. */
function toFeature(file: string): string {
  return path.basename(file, '.json').replace(/-\w/g, (letter) => letter.charAt(1).toUpperCase())
}

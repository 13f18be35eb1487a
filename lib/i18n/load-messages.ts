import { env } from '../env'
import { openPerProcess } from '../process-wide'
import { type Language, loadCatalogue, type Messages } from './languages'

declare module '../process-wide' {
  interface ProcessWide {
    ownMessages: Promise<Map<Language, Messages>>
  }
}

/**
 * Loads the messages of a language, with the merchant's own in place of some.
 *
 * @throws {ConfigurationError} if any of those, in any language, can't be used.
 */
export async function loadMessages(language: Language): Promise<Messages> {
  const { messages: folder } = env()
  const own = folder ? await openPerProcess('ownMessages', () => readFrom(folder)) : undefined
  return own?.get(language) ?? loadCatalogue(language)
}

/** Few portals have such a folder, and the others needn't load what checks it. */
async function readFrom(folder: string): Promise<Map<Language, Messages>> {
  const { readOwnMessages } = await import('./read-own-messages')
  return readOwnMessages(folder)
}

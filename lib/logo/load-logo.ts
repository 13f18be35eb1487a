import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { BYTES_MAX, type Connection, download } from './download'
import { detectImageType, type ImageType } from './image-type'
import { LogoError } from './logo-error'

export type Logo = {
  content: Buffer
  type: ImageType
  /** A name that only this content has, with the ending of its type. */
  file: string
}

/**
 * Loads a logo that can be shown.
 *
 * @param address As it is configured: an https address, or a path under `public`.
 * @throws {LogoError} saying why it can't be used.
 */
export async function loadLogo(address: string, connection?: Connection): Promise<Logo> {
  const content = isPath(address)
    ? await readPublicFile(address)
    : await download(address, connection)
  const type = detectImageType(content)
  const hash = createHash('sha256').update(content).digest('base64url').slice(0, 22)
  return { content, type, file: `${hash}.${type}` }
}

/** Whether an address is that of a file under `public`. */
export function isPath(address: string): boolean {
  return address.startsWith('/')
}

async function readPublicFile(address: string): Promise<Buffer> {
  const folder = path.resolve('public')
  const file = path.join(folder, address)
  if (!file.startsWith(folder + path.sep)) throw new LogoError('it is not under public/')
  const content = await readFile(file).catch(() => {
    throw new LogoError(`there is no file ${file} that can be read`)
  })
  if (content.length > BYTES_MAX) throw new LogoError('it is larger than 512 kB')
  return content
}

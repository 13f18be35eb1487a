import { LogoError } from './logo-error'
import { isSafeSvg } from './svg'

export type ImageType = 'png' | 'jpg' | 'webp' | 'svg'

/**
 * Returns of which type an image is, by its content alone.
 *
 * @throws {LogoError} when it is none of these, ends early, or is an SVG that does more than draw.
 */
export function detectImageType(content: Buffer): ImageType {
  const [type, isWhole] = detectBinary(content) ?? detectSvg(content)
  if (!isWhole) throw new LogoError('it ends too early')
  return type
}

type Detected = [ImageType, boolean]

function detectBinary(content: Buffer): Detected | null {
  if (startsWith(content, '89504e470d0a1a0a')) return ['png', content.includes('IEND')]
  if (startsWith(content, 'ffd8ff'))
    return ['jpg', content.lastIndexOf('ffd9', undefined, 'hex') > 0]
  const isWebp = startsWith(content, '52494646') && content.toString('latin1', 8, 12) === 'WEBP'
  return isWebp ? ['webp', content.length >= content.readUInt32LE(4) + 8] : null
}

function detectSvg(content: Buffer): Detected {
  const text = decode(content)
  const start = text?.search(/<svg[\s>]/i) ?? -1
  const before = text?.slice(0, start).trim() ?? ''
  // Only a declaration, a document type and comments may come before.
  const isFirst = start >= 0 && /^(?:<[?!]|$)/.test(before) && !/<[a-z]/i.test(before)
  if (!text || !isFirst) {
    throw new LogoError('it is no PNG, JPEG, WebP or SVG image')
  }
  if (!isSafeSvg(text)) {
    throw new LogoError('it is an SVG with a script, a handler or something from elsewhere')
  }
  return ['svg', /<\/svg\s*>$/i.test(text.trimEnd())]
}

function decode(content: Buffer): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(content)
  } catch {
    return null
  }
}

function startsWith(content: Buffer, hex: string): boolean {
  return content.subarray(0, hex.length / 2).toString('hex') === hex
}

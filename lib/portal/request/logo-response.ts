import type { ImageType } from '../../logo/image-type'
import { logos } from '../../logo/logos'

const mediaTypes: Record<ImageType, string> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  webp: 'image/webp',
  svg: 'image/svg+xml',
}

const YEAR = 365 * 24 * 3_600

/** The path at which a logo is served. */
export function getLogoPath(file: string): string {
  return `/logo/${file}`
}

/** Answers with a stored logo. Opened by itself, it is an image that can neither run nor load. */
export function answerLogo(file: string): Response {
  const logo = logos().findFile(file)
  if (!logo) return new Response(null, { status: 404, headers: { 'Cache-Control': 'no-store' } })
  return new Response(new Uint8Array(logo.content), {
    headers: {
      'Content-Type': mediaTypes[logo.type],
      'Cache-Control': `public, max-age=${YEAR}, immutable`,
      'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
      'X-Content-Type-Options': 'nosniff',
    },
  })
}

import type { PaperFile } from './download-paper'

const types = ['application/pdf', 'application/xml']

/**
 * Hands a file on to the browser, to be saved under its name. Nothing else of the answer that it
 * comes in is passed on, and nobody may keep it.
 */
export function toFileResponse({ file, name }: PaperFile): Response {
  const type = file.headers.get('Content-Type')?.split(';')[0] ?? ''
  return new Response(file.body, {
    headers: {
      'Content-Type': types.includes(type) ? type : 'application/octet-stream',
      'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
      'Cache-Control': 'private, no-store',
      'X-Content-Type-Options': 'nosniff',
    },
  })
}

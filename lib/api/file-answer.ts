import * as z from 'zod/mini'

/** What an operation answers that hands out a file instead of JSON. */
export const fileAnswer = z.object({
  content: z.instanceof(Uint8Array<ArrayBuffer>),
  name: z.string(),
  type: z.string(),
})

/** Hands out a file under its name. It is nobody's to keep: whoever may read it has the address. */
export function sendFile({ content, name, type }: z.output<typeof fileAnswer>): Response {
  return new Response(content, {
    headers: {
      'Content-Type': type,
      'Content-Length': String(content.byteLength),
      'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
      'Cache-Control': 'private, no-store',
      'X-Content-Type-Options': 'nosniff',
    },
  })
}

import { declareStandards } from './xmp'

/**
 * Adds to a PDF of the engine that it is PDF/UA-1 and, with the data attached, Factur-X: the engine
 * can declare one standard only. What it wrote stays as it is, and what differs is appended
 * (ISO 32000-1, 7.5.6), so its structure need not be understood.
 *
 * @throws {Error} where the file isn't built as the pinned engine builds it.
 */
export function amendPdf(pdf: Uint8Array, standards: { facturX: boolean }): Uint8Array {
  // One byte, one character: offsets in the text are offsets in the file.
  const text = Buffer.from(pdf).toString('latin1')
  const trailer = readTrailer(text)
  const catalog = readObject(text, trailer.root, trailer.offsets)
  const metadata = match(catalog, /\/Metadata (\d+) 0 R/)
  const changed = [
    {
      number: Number(metadata),
      content: amendMetadata(text, Number(metadata), trailer, standards),
    },
    { number: trailer.root, content: amendCatalog(catalog) },
  ]
  return Buffer.concat([pdf, update(changed, trailer, pdf.length)])
}

type Trailer = {
  start: number
  root: number
  size: string
  rest: string
  /** Where each object begins, by number. */
  offsets: number[]
}

/** What a trailer has whose objects can't be read or replaced as they stand. */
const NOT_PLAIN = /\/(Encrypt|Prev|XRefStm) /

function readTrailer(text: string): Trailer {
  const start = Number(match(text, /startxref\n(\d+)\n%%EOF\s*$/))
  const table = text.slice(start)
  const size = match(table, /^xref\n0 (\d+)\n/)
  const entries = [...table.matchAll(/^(\d{10}) \d{5} [nf]/gm)]
  if (entries.length !== Number(size)) throw new Error('The PDF has no plain table of objects')
  if (NOT_PLAIN.test(table)) throw new Error('The PDF is encrypted or was amended before')
  return {
    start,
    size,
    root: Number(match(table, /\/Root (\d+) 0 R/)),
    rest: match(table, /(\/Info \d+ 0 R\s+\/ID \[.*?\])/s),
    offsets: entries.map(([, offset]) => Number(offset)),
  }
}

function readObject(text: string, number: number, offsets: number[]): string {
  const at = offsets[number] ?? text.length
  const head = `${number} 0 obj\n`
  if (!text.startsWith(head, at)) throw new Error(`The PDF has no object ${number}`)
  return text.slice(at + head.length, text.indexOf('\nendobj', at))
}

/** A reader shows the document's title instead of its file name (PDF/UA-1, 7.1). */
function amendCatalog(catalog: string): string {
  const at = '/ViewerPreferences <<'
  if (!catalog.includes(at)) throw new Error('The PDF says nothing of how it is viewed')
  return catalog.replace(at, `${at} /DisplayDocTitle true`)
}

function amendMetadata(
  text: string,
  number: number,
  { offsets }: Trailer,
  standards: { facturX: boolean },
): string {
  const content = readObject(text, number, offsets)
  const packet = match(content, /stream\n(.*)\nendstream$/s)
  const xmp = declareStandards(Buffer.from(packet, 'latin1').toString(), standards)
  const bytes = Buffer.from(xmp).toString('latin1')
  return `<< /Length ${bytes.length} /Type /Metadata /Subtype /XML >>\nstream\n${bytes}\nendstream`
}

function update(
  changed: { number: number; content: string }[],
  { start, size, root, rest }: Trailer,
  from: number,
): Buffer {
  let body = '\n'
  let table = 'xref\n'
  for (const { number, content } of changed) {
    const offset = String(from + body.length).padStart(10, '0')
    table += `${number} 1\n${offset} 00000 n\r\n`
    body += `${number} 0 obj\n${content}\nendobj\n\n`
  }
  const trailer = `trailer\n<< /Size ${size} /Root ${root} 0 R ${rest} /Prev ${start} >>\n`
  const end = `startxref\n${from + body.length}\n%%EOF\n`
  return Buffer.from(body + table + trailer + end, 'latin1')
}

function match(text: string, pattern: RegExp): string {
  const found = pattern.exec(text)?.[1]
  if (found === undefined) throw new Error(`The PDF isn't built as expected: no ${pattern.source}`)
  return found
}

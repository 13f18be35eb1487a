import { open } from 'node:fs/promises'

/** How a CSV file is written; what is made of it is written alike. */
export type CsvShape = { bom: boolean; delimiter: ',' | ';' | '\t'; newline: '\n' | '\r\n' }

const HEADER_MAX = 65_536

/** Reads off a file's header how it is written: Excel separates by what its country does. */
export async function csvShapeOf(file: string): Promise<CsvShape> {
  const handle = await open(file)
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEADER_MAX), 0, HEADER_MAX)
    return shapeOf(buffer.toString('utf8', 0, bytesRead))
  } finally {
    await handle.close()
  }
}

function shapeOf(text: string): CsvShape {
  // What is quoted may hold anything.
  const [header = ''] = text.replace(/"[^"]*"/g, '').split('\n')
  const count = (delimiter: string) => header.split(delimiter).length
  const [delimiter = ','] = ([',', ';', '\t'] as const).toSorted((a, b) => count(b) - count(a))
  return {
    bom: text.startsWith('\ufeff'),
    delimiter,
    newline: header.endsWith('\r') ? '\r\n' : '\n',
  }
}

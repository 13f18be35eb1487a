import { inflateSync } from 'node:zlib'
import { decodeQR } from 'qr/decode.js'

const SIGNATURE_LENGTH = 8

/** Reads a QR code as a camera does, from a PNG of two colours, a bit a pixel (PNG, 11.2). */
export function readQrPng(png: Buffer): string {
  const chunks = readChunks(png)
  const [header, palette] = [chunks.get('IHDR'), chunks.get('PLTE')]
  const pixels = inflateSync(chunks.get('IDAT') ?? '')
  if (!header || !palette) throw new Error('It is no PNG with a palette')
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)]
  const data = new Uint8ClampedArray(width * height * 4).fill(255)
  // Each row begins with its filter, which is none.
  const rowLength = 1 + Math.ceil(width / 8)
  for (let pixel = 0; pixel < width * height; pixel++) {
    const [x, y] = [pixel % width, Math.floor(pixel / width)]
    const byte = pixels[y * rowLength + 1 + Math.floor(x / 8)] ?? 0
    const colour = ((byte >> (7 - (x % 8))) & 1) * 3
    data.set(palette.subarray(colour, colour + 3), pixel * 4)
  }
  return decodeQR({ width, height, data })
}

function readChunks(png: Buffer): Map<string, Buffer> {
  const chunks = new Map<string, Buffer>()
  for (let at = SIGNATURE_LENGTH; at < png.length; ) {
    const end = at + 8 + png.readUInt32BE(at)
    chunks.set(png.toString('latin1', at + 4, at + 8), png.subarray(at + 8, end))
    at = end + 4
  }
  return chunks
}

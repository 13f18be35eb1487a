import { finished } from 'node:stream/promises'
import { type Bitmap2D, generate } from 'lean-qr'
import { toPngBuffer } from 'lean-qr/extras/node_export'
import { toSvgSource } from 'lean-qr/extras/svg'
import { UsageError } from '../command'
import { openOutput } from '../output-file'

/** Pixels of a module: a link's code is sharp at 5 cm and 600 dots an inch. */
const SCALE = 16

/**
 * Prints a link as a QR code, or writes it to a file: SVG, which can have any size, or PNG. It has the
 * white margin that cameras need, and is corrected as far as its size allows.
 *
 * @param file Whose ending says which of the two; without it SVG is printed.
 * @throws {UsageError} for another ending.
 * @throws {CommandError} when the file can't be written.
 */
export async function outputQrCode(link: string, file: string | undefined): Promise<void> {
  const code = generate(link)
  if (file === undefined) return console.log(toSvg(code))
  const isPng = /\.png$/i.test(file)
  if (!isPng && !/\.svg$/i.test(file))
    throw new UsageError('Name a file that ends in .svg or .png.')
  const output = openOutput(file)
  output.end(isPng ? toPng(code) : toSvg(code))
  await finished(output)
}

function toSvg(code: Bitmap2D): string {
  return toSvgSource(code, { on: 'black', off: 'white', xmlDeclaration: true })
}

function toPng(code: Bitmap2D): Uint8Array {
  return toPngBuffer(code, { on: [0, 0, 0], off: [255, 255, 255], scale: SCALE })
}

import { generate } from 'lean-qr'
import { toSvgSource } from 'lean-qr/extras/svg'

/**
 * A link as a QR code, in SVG: it can be printed in any size, and has the white margin that cameras
 * need. It is corrected as far as its size allows.
 */
export function qrCode(link: string): string {
  return toSvgSource(generate(link), { on: 'black', off: 'white', xmlDeclaration: true })
}

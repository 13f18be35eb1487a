import { decodeQR } from 'qr/decode.js'

type Point = [x: number, y: number]

/** How many pixels a module of a code is wide. */
const SCALE = 4

/** Reads a QR code as a camera does, from a picture of it: its path is painted, module by module. */
export function readQrSvg(svg: string): string {
  const [, left, top, size] = /viewBox="(-?\d+) (-?\d+) (\d+) \d+"/.exec(svg) ?? []
  const outlines = readOutlines(/<path[^>]* d="([^"]+)"/.exec(svg)?.[1] ?? '')
  const modules = Number(size)
  const isDark = Array.from({ length: modules * modules }, (_, index) => {
    const [x, y] = [index % modules, Math.floor(index / modules)]
    return isInside(outlines, x + Number(left) + 0.5, y + Number(top) + 0.5)
  })
  const width = modules * SCALE
  const data = new Uint8ClampedArray(width * width * 4).fill(255)
  for (let pixel = 0; pixel < width * width; pixel++) {
    const [x, y] = [pixel % width, Math.floor(pixel / width)].map((at) => Math.floor(at / SCALE))
    if (isDark[(y ?? 0) * modules + (x ?? 0)]) data.fill(0, pixel * 4, pixel * 4 + 3)
  }
  return decodeQR({ width, height: width, data })
}

function readOutlines(path: string): Point[][] {
  return path
    .split('Z')
    .map((outline) => [...outline.matchAll(/[ML](\d+) (\d+)/g)].map(([, x, y]) => toPoint(x, y)))
}

function toPoint(x = '', y = ''): Point {
  return [Number(x), Number(y)]
}

/** Whether a ray to the left crosses the upright edges an odd number of times. */
function isInside(outlines: Point[][], x: number, y: number): boolean {
  let inside = false
  for (const outline of outlines) {
    for (const [index, [fromX, fromY]] of outline.entries()) {
      const [toX, toY] = outline[(index + 1) % outline.length] ?? [fromX, fromY]
      if (fromX === toX && fromY > y !== toY > y && fromX < x) inside = !inside
    }
  }
  return inside
}

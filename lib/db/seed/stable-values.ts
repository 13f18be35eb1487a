import { createHash } from 'node:crypto'

/** Derives a UUID from a name, the same on every machine. */
export function deriveId(...name: (string | number)[]): string {
  const hex = createHash('sha256').update(name.join('/')).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

/** Derives a number from 0 up to `below` from a name, the same on every machine. */
export function pickNumber(below: number, ...name: (string | number)[]): number {
  return (
    createHash('sha256')
      .update(`pick/${name.join('/')}`)
      .digest()
      .readUInt32BE(0) % below
  )
}

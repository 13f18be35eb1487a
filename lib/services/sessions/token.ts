import { createHmac, randomInt } from 'node:crypto'
import { crc32 } from 'node:zlib'

const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
const RANDOM_LENGTH = 37
const CHECKSUM_LENGTH = 6

export type SessionTokenPrefix = 'polar_cst_' | 'polar_mst_'

const shape = /^polar_[cm]st_([A-Za-z0-9]{37})([A-Za-z0-9]{6})$/

/** A new session token: a prefix, 37 random characters, and their checksum. */
export function newSessionToken(prefix: SessionTokenPrefix): string {
  let random = ''
  for (let index = 0; index < RANDOM_LENGTH; index++) random += ALPHABET[randomInt(62)]
  return prefix + random + checksum(random)
}

/** Whether this can be one of our tokens at all; what can't is not looked up. */
export function isSessionToken(token: string): boolean {
  const match = shape.exec(token)
  return match?.[1] !== undefined && checksum(match[1]) === match[2]
}

/** What is kept of a token: a hash that is worth nothing without the key. */
export function hashToken(token: string, key: string): string {
  return createHmac('sha256', key).update(token).digest('hex')
}

function checksum(text: string): string {
  let remainder = crc32(text)
  let digits = ''
  do {
    digits = ALPHABET[remainder % 62] + digits
    remainder = Math.floor(remainder / 62)
  } while (remainder > 0)
  return digits.padStart(CHECKSUM_LENGTH, '0')
}

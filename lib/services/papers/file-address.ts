import * as z from 'zod/mini'
import { seal, unseal } from '../../crypto/seal'
import type { Services } from '../services'
import type { PaperRow } from './paper-rows'

/** For how long an address of a file works. */
const SECONDS = 10 * 60

const fileToken = z.object({ file: z.string(), name: z.string(), type: z.string() })

/** Which file of a paper: by its SHA-256, and how it is handed out. */
export type PaperFileToken = z.infer<typeof fileToken>

type Paper = Pick<PaperRow, 'number' | 'pdf' | 'xml'>

/**
 * Creates the address at which a paper's PDF, or its structured copy, can be read for ten minutes:
 * all that it takes is in it, encrypted. Null where there is no such copy.
 */
export async function createFileAddress(
  { tokenKey, portalUrl }: Services,
  { number, pdf, xml }: Paper,
  copy: boolean,
): Promise<string | null> {
  const file = copy ? xml : pdf
  if (!file) return null
  const value: PaperFileToken = copy
    ? { file, name: `${number}.xml`, type: 'application/xml' }
    : { file, name: `${number}.pdf`, type: 'application/pdf' }
  return `${portalUrl}/v1/papers/${await seal([tokenKey], 'paper', value, SECONDS)}`
}

/** What the token of such an address names; null for any other, or when its time is over. */
export function openFileToken(
  { tokenKey }: Services,
  token: string,
): Promise<PaperFileToken | null> {
  return unseal([tokenKey], 'paper', fileToken, token)
}

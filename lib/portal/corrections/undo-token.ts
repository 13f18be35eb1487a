import { env } from '../../env'
import { findUndoLink, keepUndoLink } from '../../state/undo-links'
import type { PortalResult } from '../access/result'
import { extractToken } from '../links/extract-token'
import { withStateStore } from '../request/state-store'
import { type Correction, type NewCorrection, sealCorrection, unsealCorrection } from './correction'

const DAY_MS = 24 * 3_600_000

/** The length of a token that a database keeps the correction of. */
const SHORT = /^[\w-]{22}$/

/**
 * Returns the token of an undo link: a short one where a database keeps what it stands for, else the
 * correction itself, encrypted. Both work as long as a link to an order does.
 */
export async function createUndoToken(correction: NewCorrection): Promise<string> {
  const sealed = await sealCorrection(correction)
  const until = new Date(Date.now() + env().lifetimes.orderLinkDays * DAY_MS)
  const kept = await withStateStore(() => keepUndoLink(sealed, until))
  return (kept.ok && kept.data) || sealed
}

/** Reads the correction of an undo link; null when it isn't ours, or is too old. */
export async function readUndoToken(text: string): Promise<PortalResult<Correction | null>> {
  const token = extractToken(text)
  if (!SHORT.test(token)) return { ok: true, data: await unsealCorrection(token) }
  const sealed = await withStateStore(() => findUndoLink(token))
  if (!sealed.ok) return sealed
  return { ok: true, data: sealed.data ? await unsealCorrection(sealed.data) : null }
}

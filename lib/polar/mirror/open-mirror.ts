import type { Mirror } from '../../api/mirror/mirror'
import { env } from '../../env'

export type { Mirror, Position, SourceObject } from '../../api/mirror/mirror'

/** What this portal keeps of the hosted API; null where it keeps nothing. */
export async function openMirror(): Promise<Mirror | null> {
  if (!env().mirror) return null
  const mirror = await import('../../api/mirror/mirror')
  return mirror.openMirror()
}

import { openPerProcess } from '../../process-wide'
import { deleteObject } from '../../services/mirror/delete-object'
import { openVouchedSession } from '../../services/mirror/open-vouched-session'
import {
  claimRun,
  completeRun,
  listUnseen,
  type MirrorState,
  noteHeard,
  type Position,
  readState,
  releaseRun,
  saveProgress,
} from '../../services/mirror/progress'
import type { SourceObject } from '../../services/mirror/read-objects'
import { storeObjects } from '../../services/mirror/store-objects'
import { endSessions } from '../../services/mirror/write-objects'
import { openServices } from '../../services/open-services'
import type { Services } from '../../services/services'
import type { ApiBindings } from '../api-env'
import { createApi } from '../create-api'

export type { MirrorState, Position, SourceObject }

type Kind = SourceObject['kind']

/** Our own API over what is kept of a hosted one. */
export type Mirror = {
  /** Answers reading; nothing is ever changed here by a request. */
  fetch: (request: Request, bindings?: ApiBindings) => Promise<Response>
  /** See `openVouchedSession`. */
  openSession: (customerId: string, until: Date) => Promise<string | null>
  /** Ends a customer's sessions: whose they are has to be asked again. */
  endSessions: (customerId: string) => Promise<void>
  /** See `storeObjects`. */
  store: (objects: readonly SourceObject[], run?: number) => Promise<void>
  /** Takes out what the hosted API no longer has. */
  remove: (kind: 'order' | 'customer', id: string) => Promise<void>
  noteHeard: () => Promise<void>
  readState: () => Promise<MirrorState>
  /** The run of the synchronization; see the functions of these names. */
  claimRun: () => Promise<Position | null>
  saveProgress: (position: Position) => Promise<void>
  releaseRun: (run: number) => Promise<void>
  completeRun: (run: number) => Promise<void>
  listUnseen: (kind: Kind, run: number) => Promise<string[]>
}

declare module '../../process-wide' {
  interface ProcessWide {
    mirror: Promise<Mirror>
  }
}

/** The mirror of this process, opened when first needed; a failure is not cached. */
export function openMirror(): Promise<Mirror> {
  return openPerProcess('mirror', async () => createMirror(await openServices({ demo: false })))
}

/** The mirror on the given rules. */
export function createMirror(services: Services): Mirror {
  const api = createApi(services)
  return {
    fetch: async (request, bindings) =>
      request.method === 'GET' ? api.fetch(request, bindings) : new Response(null, { status: 405 }),
    openSession: (customerId, until) => openVouchedSession(services, customerId, until),
    endSessions: (customerId) => endSessions(services.database, [customerId]),
    store: (objects, run) => storeObjects(services, objects, run),
    remove: (kind, id) => deleteObject(services, kind, id),
    noteHeard: () => noteHeard(services),
    readState: () => readState(services),
    claimRun: () => claimRun(services),
    saveProgress: (position) => saveProgress(services, position),
    releaseRun: (run) => releaseRun(services, run),
    completeRun: (run) => completeRun(services, run),
    listUnseen: (kind, run) => listUnseen(services, kind, run),
  }
}

import type { Failure } from '../../polar/failure'

/** Every way in which a page or an action can be expected to fail. */
export type PortalFailure =
  | Failure
  /** Nobody is signed in. */
  | { kind: 'signedOut' }
  /** The session is one of links to single orders, and this is something else. */
  | { kind: 'closed' }
  /** The link was made for looking only. */
  | { kind: 'viewOnly' }
  /** The API answered with something that can't be made sense of. */
  | { kind: 'broken' }

export type PortalResult<Data> = { ok: true; data: Data } | { ok: false; failure: PortalFailure }

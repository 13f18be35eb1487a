import type { Failure } from '../../polar/failure'

/** Every way in which a page or an action can be expected to fail. */
export type PortalFailure =
  | Failure
  /** Nobody is signed in. */
  | { kind: 'signedOut' }
  /** The session opens single orders only, and this isn't one of them. */
  | { kind: 'closed' }
  /** The link is view-only. */
  | { kind: 'viewOnly' }
  /** The API's answer doesn't match the contract. */
  | { kind: 'broken' }

export type PortalResult<Data> = { ok: true; data: Data } | { ok: false; failure: PortalFailure }

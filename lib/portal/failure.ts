import { BrokenContractError, type Failure, type Result } from '../polar/failure'
import { currentSession } from './session'

/** Every way in which a page or an action can be expected to fail. */
export type PortalFailure =
  | Failure
  /** Nobody is signed in. */
  | { kind: 'signedOut' }
  /** The API answered with something that can't be made sense of. */
  | { kind: 'broken' }

export type PortalResult<Data> = { ok: true; data: Data } | { ok: false; failure: PortalFailure }

/**
 * Calls the API with the token of whoever sends this request. A broken contract comes
 * back as a failure too, so that its page is rendered on the server like any other.
 */
export async function withSession<Data>(
  call: (token: string) => Promise<Result<Data>>,
): Promise<PortalResult<Data>> {
  const session = await currentSession()
  if (!session) return { ok: false, failure: { kind: 'signedOut' } }
  try {
    return await call(session.token)
  } catch (error) {
    if (!(error instanceof BrokenContractError)) throw error
    process.stderr.write(`${error.message}: ${String(error.cause)}\n`)
    return { ok: false, failure: { kind: 'broken' } }
  }
}

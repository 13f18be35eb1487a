import { log } from '../../log'
import { getRecorder } from '../../metrics/recorder'

/** A request that was answered, or whose client left before that (then the status is 499). */
export type FinishedRequest = {
  id: string
  method: string
  /** The pattern of its path, such as `/orders/[id]`: the path itself may be a link. */
  route: string
  status: number
  /** From its head to the end of its answer. */
  ms: number
}

/** Writes a line of the log for a request, and counts it where metrics are on. */
export function noteRequest({ id, method, route, status, ms }: FinishedRequest): void {
  getRecorder()?.request({ method, route, status }, ms / 1_000)
  log('info', 'Request', { request: id, method, route, status, ms: Math.round(ms) })
}

import { log, reasonOf } from '../../log'
import { openMirror } from './open-mirror'

/**
 * Brings the mirror up to date with an order that the API has just changed for us, so that the list
 * shows it before the API's event comes. That it can't be is no reason to call the change failed.
 */
export async function noteChange(order: unknown): Promise<void> {
  try {
    const mirror = await openMirror()
    await mirror?.store([{ kind: 'order', object: order }])
  } catch (error) {
    log('error', 'A change can’t be mirrored yet', { reason: reasonOf(error) })
  }
}

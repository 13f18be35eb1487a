/** How much waits in a queue, due or not, and since when the oldest does; null when nothing waits. */
export type QueueLength = { count: number; oldest: Date | null }

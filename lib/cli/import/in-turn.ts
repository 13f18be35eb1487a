/**
 * Takes each item up while the one before is being worked on, and works on them one after
 * another: the next item is read and checked while the database is busy.
 */
export async function* inTurn<Item, Result>(
  items: AsyncIterable<Item>,
  take: (item: Item) => () => Promise<Result>,
): AsyncGenerator<[Item, Result]> {
  let running: { item: Item; result: Promise<Result> } | undefined
  for await (const item of items) {
    const work = take(item)
    if (running) yield [running.item, await running.result]
    running = { item, result: work() }
    // A failure is thrown where the result is awaited; until then it isn't an unhandled one.
    running.result.catch(() => {})
  }
  if (running) yield [running.item, await running.result]
}

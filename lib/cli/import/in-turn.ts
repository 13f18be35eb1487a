/**
 * Takes each item up while the one before is being worked on, and works on them one after
 * another: whoever waits for the database reads and checks what comes next.
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
    // Whoever waits for it hears of a failure; until then it is not an unhandled one.
    running.result.catch(() => {})
  }
  if (running) yield [running.item, await running.result]
}

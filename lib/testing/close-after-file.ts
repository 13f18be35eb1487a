const closing: (() => unknown)[] = []

/** Leaves this to be called after the last test of the file that runs. */
export function closeAfterFile(close: () => unknown): void {
  closing.push(close)
}

/** Calls everything that was left so far. */
export async function closeAll(): Promise<void> {
  await Promise.all(closing.splice(0).map((close) => close()))
}

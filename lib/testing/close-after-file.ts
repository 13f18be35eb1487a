const closing: (() => unknown)[] = []

/** Calls this after the last test of the running file. */
export function closeAfterFile(close: () => unknown): void {
  closing.push(close)
}

/** Calls everything that was registered so far. */
export async function closeAll(): Promise<void> {
  await Promise.all(closing.splice(0).map((close) => close()))
}

/** What is wrong at the moment: said when it begins, and not again before it was over. */
export type LoggedOnce = {
  begin(error: unknown): void
  end(): void
}

/** Keeps a log from filling with one failure that meets every attempt. */
export function createLoggedOnce(say: (error: unknown) => void): LoggedOnce {
  let inTrouble = false
  return {
    begin(error) {
      if (!inTrouble) say(error)
      inTrouble = true
    },
    end() {
      inTrouble = false
    },
  }
}

/** A failed query says its parameters, which are people's data; its cause says what failed. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return error.cause instanceof Error ? error.cause.message : error.message
}

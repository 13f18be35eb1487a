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

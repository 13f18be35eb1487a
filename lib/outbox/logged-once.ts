/** A problem that is logged when it begins, and not again before it has ended. */
export type LoggedOnce = {
  begin(error: unknown): void
  end(): void
}

/** Keeps one failure that every attempt has from filling the log. */
export function createLoggedOnce(write: (error: unknown) => void): LoggedOnce {
  let isLogged = false
  return {
    begin(error) {
      if (!isLogged) write(error)
      isLogged = true
    },
    end() {
      isLogged = false
    },
  }
}

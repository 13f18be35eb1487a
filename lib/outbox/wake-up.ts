export type WakeUp = {
  /** Ends the wait that is under way, or else the next one as soon as it begins. */
  ring(): void
  /** Waits to be woken, at most so many milliseconds. It keeps no process alive. */
  wait(ms: number): Promise<void>
}

/** Lets a worker sleep until it is needed. A ring between two waits isn't lost. */
export function createWakeUp(): WakeUp {
  let rung = false
  let wakeUp = () => {}
  return {
    ring() {
      rung = true
      wakeUp()
    },
    async wait(ms) {
      if (!rung) await sleep(ms)
      rung = false
    },
  }

  function sleep(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, ms).unref()
      wakeUp = () => {
        clearTimeout(timer)
        resolve()
      }
    })
  }
}

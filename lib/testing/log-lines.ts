import { vi } from 'vitest'

/** Captures the log from now on. `lines` returns what it holds, without the times. */
export function captureLog() {
  const written = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  return {
    lines: () => written.mock.calls.map(([line]) => String(line).replace(/^\S+ (.*)\n$/s, '$1')),
    forget: () => written.mockClear(),
    giveBack: () => written.mockRestore(),
  }
}

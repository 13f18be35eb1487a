import { vi } from 'vitest'

/** Keeps the log to itself from now on, and shows its lines without their time. */
export function logLines() {
  const written = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  return {
    lines: () => written.mock.calls.map(([line]) => String(line).replace(/^\S+ (.*)\n$/s, '$1')),
    forget: () => written.mockClear(),
    giveBack: () => written.mockRestore(),
  }
}

const EVERY_MS = 3_000
const BAR = 24

/** Shows how far an import is, on standard error: a bar on a terminal, lines elsewhere. */
export function showProgress(name: string, size: number | null) {
  const terminal = process.stderr.isTTY
  const started = Date.now()
  let shown = started

  return {
    /** So many bytes and lines are done. */
    at(bytes: number, lines: number): void {
      const now = Date.now()
      if (now - shown < (terminal ? 100 : EVERY_MS)) return
      shown = now
      const text = progressText({ bytes, lines, size, ms: now - started })
      process.stderr.write(terminal ? `\r\u001b[K${text}` : `${name}: ${text}\n`)
    },
    end(): void {
      if (terminal) process.stderr.write('\r\u001b[K')
    },
  }
}

type Done = { bytes: number; lines: number; size: number | null; ms: number }

/** `[█████···] 42 %  420,000 lines  5,100/s  1 min 54 s left`; without a size, no share. */
export function progressText({ bytes, lines, size, ms }: Done): string {
  const rate = `${formatCount(lines)} lines  ${formatCount((lines * 1000) / ms)}/s`
  if (!size) return rate
  const share = Math.min(1, bytes / size)
  const filled = Math.round(share * BAR)
  const bar = '█'.repeat(filled) + '·'.repeat(BAR - filled)
  const left = formatDuration((ms / share - ms) / 1000)
  return `[${bar}] ${Math.floor(share * 100)} %  ${rate}  ${left} left`
}

function formatCount(number: number): string {
  return Math.round(number).toLocaleString('en')
}

function formatDuration(seconds: number): string {
  const whole = Math.round(seconds)
  return whole < 60 ? `${whole} s` : `${Math.floor(whole / 60)} min ${whole % 60} s`
}

/** Why nothing is downloaded, as the page says it. Others are `unavailable`. */
export const downloadProblems = [
  'unchosen',
  'none',
  'missing',
  'tooMany',
  'viewOnly',
  'forbidden',
  'busy',
  'unavailable',
] as const

export type DownloadProblem = (typeof downloadProblems)[number]

/** Returns the problem with this name; an unknown one is `unavailable`. */
export function toDownloadProblem(name: string): DownloadProblem {
  return downloadProblems.find((each) => each === name) ?? 'unavailable'
}

/** What the address of the page says of the last press; what it can't say is nothing. */
export function parseDownloadOutcome(pick: (name: string) => string): {
  problem: DownloadProblem | null
  counted: { issued: number; refused: number; left: number } | null
} {
  const name = pick('problem')
  const [issued = '', refused = '', left = ''] = ['issued', 'refused', 'left'].map(pick)
  const counts = [issued, refused, left]
  return {
    problem: name ? toDownloadProblem(name) : null,
    counted: counts.every((count) => /^\d{1,5}$/.test(count))
      ? { issued: Number(issued), refused: Number(refused), left: Number(left) }
      : null,
  }
}

/** What one check says. `unknown` where something before it has to be right first. */
export type Finding = {
  /** What was looked at, in a word or two. */
  subject: string
  state: 'ok' | 'wrong' | 'unknown'
  /** What it is; where it is wrong, also what to do. It holds no secret. */
  text: string
}

export const isWrong = ({ state }: Finding): boolean => state === 'wrong'

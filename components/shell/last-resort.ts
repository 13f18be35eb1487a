import type { I18n } from '@/lib/i18n/i18n'

/** What is said when even the frame of the pages fails, and in which language. */
export type LastResort = {
  language: string
  direction: 'ltr' | 'rtl'
  title: string
  body: string
  retry: string
  reference: string
}

/** Where the server says it in the language of a request. */
export const LAST_RESORT_PATH = '/last-resort'

/** For when the server doesn't say that either: what the English catalogue says. */
export const lastResortInEnglish: LastResort = {
  language: 'en',
  direction: 'ltr',
  title: 'Something went wrong',
  body: 'This is our mistake, not yours. Please try again.',
  retry: 'Try again',
  reference: 'If you ask for help, name this number:',
}

/** Takes it from the messages of a language. */
export function toLastResort({ language, direction, messages: { problem } }: I18n): LastResort {
  const { unexpected, retry, reference } = problem
  return { language, direction, ...unexpected, retry, reference }
}

/** How long a person who sees nothing yet may wait for their own language, in milliseconds. */
const PATIENCE = 10_000

/** Loads it in the language of this browser; in English where that fails, and on the server. */
export async function loadLastResort(): Promise<LastResort> {
  if (typeof window === 'undefined') return lastResortInEnglish
  try {
    const answer = await fetch(LAST_RESORT_PATH, { signal: AbortSignal.timeout(PATIENCE) })
    return answer.ok ? await answer.json() : lastResortInEnglish
  } catch {
    return lastResortInEnglish
  }
}

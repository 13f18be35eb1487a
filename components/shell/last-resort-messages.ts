import type { Language } from '@/lib/i18n/languages'

type LastResort = {
  direction: 'ltr' | 'rtl'
  title: string
  body: string
  retry: string
  reference: string
}

/**
 * What is said when even the frame of the pages fails, and no catalogue can be read: the same as
 * the catalogues say of an unexpected error.
 */
export const lastResortMessages: Record<Language, LastResort> = {
  en: {
    direction: 'ltr',
    title: 'Something went wrong',
    body: 'This is our mistake, not yours. Please try again.',
    retry: 'Try again',
    reference: 'If you ask for help, name this number:',
  },
  de: {
    direction: 'ltr',
    title: 'Etwas ist schiefgegangen',
    body: 'Das ist unser Fehler, nicht Ihrer. Bitte versuchen Sie es noch einmal.',
    retry: 'Erneut versuchen',
    reference: 'Wenn Sie um Hilfe bitten, nennen Sie diese Nummer:',
  },
  ar: {
    direction: 'rtl',
    title: 'حدث خطأ ما',
    body: 'هذا خطؤنا وليس خطأك. حاول مرة أخرى.',
    retry: 'حاول مرة أخرى',
    reference: 'إذا طلبت المساعدة، فاذكر هذا الرقم:',
  },
}

/** The language to say it in: the first that a browser asks for and that there is, else English. */
export function lastResortLanguage(asked: readonly string[]): Language {
  const codes = asked.map((tag) => tag.toLowerCase().split('-')[0])
  return codes.find(isThere) ?? 'en'
}

function isThere(code: string | undefined): code is Language {
  return code !== undefined && Object.hasOwn(lastResortMessages, code)
}

import type en from './catalogues/en'

/** All messages of the portal, by feature, with their placeholders unfilled. */
export type Messages = typeof en

type LoadCatalogue = () => Promise<{ default: Messages }>

/**
 * The languages of the portal, by the tag that their folder is named by (BCP 47), with a script or a
 * region where that changes the words: `zh-Hant`, `pt-BR`. A catalogue is loaded when it is needed.
 */
const catalogues = {
  en: () => import('./catalogues/en'),
  de: () => import('./catalogues/de'),
  ar: () => import('./catalogues/ar'),
  fr: () => import('./catalogues/fr'),
  es: () => import('./catalogues/es'),
  it: () => import('./catalogues/it'),
  pt: () => import('./catalogues/pt'),
  'pt-BR': () => import('./catalogues/pt-BR'),
  nl: () => import('./catalogues/nl'),
  pl: () => import('./catalogues/pl'),
  cs: () => import('./catalogues/cs'),
  sv: () => import('./catalogues/sv'),
  da: () => import('./catalogues/da'),
  fi: () => import('./catalogues/fi'),
  nb: () => import('./catalogues/nb'),
  el: () => import('./catalogues/el'),
  tr: () => import('./catalogues/tr'),
  uk: () => import('./catalogues/uk'),
  he: () => import('./catalogues/he'),
  ja: () => import('./catalogues/ja'),
  'zh-Hans': () => import('./catalogues/zh-Hans'),
  'zh-Hant': () => import('./catalogues/zh-Hant'),
  ko: () => import('./catalogues/ko'),
} as const satisfies Record<string, LoadCatalogue>

export type Language = keyof typeof catalogues

export const languages = Object.keys(catalogues).filter(isLanguage)

/** Whether this is the tag of one of the portal's languages. */
export function isLanguage(tag: string | undefined): tag is Language {
  return tag !== undefined && Object.hasOwn(catalogues, tag)
}

/** Loads the messages of a language as they come with Portico. */
export async function loadCatalogue(language: Language): Promise<Messages> {
  return (await catalogues[language]()).default
}

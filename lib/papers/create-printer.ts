import type { PaperDocument } from '../documents/paper-document'
import { chooseLocale } from '../i18n/choose-locale'
import { createI18n, type I18n } from '../i18n/i18n'
import { log } from '../log'
import { createPaperPdf, type PaperLook } from './create-paper-pdf'
import { createEngine, type Engine, PaperError } from './engine/engine'
import { ensureFonts } from './fonts/make-fonts'
import type { PrintPaper } from './printer'
import { createStructuredCopy } from './structured-copy/create-structured-copy'

type Options = {
  /** The folder that package.json is in. */
  root: string
  /** Reads how papers look, for each anew. */
  readLook: () => Promise<PaperLook>
}

/** Creates what makes the files of papers. The engine is started with the first one. */
export function createPrinter({ root, readLook }: Options): PrintPaper {
  let engine: Promise<Engine> | undefined

  function engineOf(): Promise<Engine> {
    engine ??= ensureFonts(root).then((fonts) => createEngine(root, fonts))
    engine.catch(() => {
      engine = undefined
    })
    return engine
  }

  async function setPaper(...parts: [PaperDocument, I18n, PaperLook, string | null]) {
    return createPaperPdf(await engineOf(), ...parts)
  }

  return async (paper, preferredLocale) => {
    const locale = chooseLocale({ chosen: null, customer: preferredLocale, browser: null })
    const i18n = await createI18n(locale, paper.timeZone)
    const copy = createStructuredCopy(paper)
    const xml = 'xml' in copy ? copy.xml : null
    const look = await readLook()
    const set = (logo: PaperLook['logo']) => setPaper(paper, i18n, { ...look, logo }, xml)
    const pdf = await set(look.logo).catch((error) => retryWithoutLogo(error, look, set))
    return {
      pdf,
      xml,
      copyLeftOut: 'leftOut' in copy ? copy.leftOut : null,
      locale: locale.tag,
    }
  }
}

/** A logo that can't be printed must not keep a paper from its customer. */
async function retryWithoutLogo(
  error: unknown,
  { logo }: PaperLook,
  set: (logo: null) => Promise<Uint8Array>,
): Promise<Uint8Array> {
  if (!logo || !(error instanceof PaperError)) throw error
  const pdf = await set(null)
  log('warn', 'The logo is left out on papers: it can’t be printed', { reason: error.message })
  return pdf
}

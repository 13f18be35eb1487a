import { Globe } from '@/components/ui/globe'
import { getTextLinkClasses } from '@/components/ui/text-link'
import type { I18n } from '@/lib/i18n/i18n'
import { listLanguageNames } from '@/lib/i18n/language-names'

type Props = {
  i18n: I18n
  /** Switches to the form's `language`. */
  switchLanguage: (form: FormData) => Promise<void>
}

const ID = 'languages'

// Said once, since every page has all of them.
const buttons =
  '[&>button]:min-h-11 [&>button]:rounded-md [&>button]:px-2 [&>button]:text-start [&>button:hover]:bg-tint [&>button[aria-current]]:bg-tint [&>button[aria-current]]:font-semibold'

/**
 * A button that opens the list of languages, each under its own name. The browser opens and closes
 * it, without scripts; one that can't shows the list in its place.
 */
export function LanguagePicker({ i18n: { t, language: current, format }, switchLanguage }: Props) {
  const names = listLanguageNames(format)
  return (
    <div className="ms-auto">
      <button type="button" popoverTarget={ID} className={`${getTextLinkClasses()} gap-2`}>
        <Globe />
        <span className="sr-only">{t('portal.language')}</span>
        {names.find(({ tag }) => tag === current)?.name}
      </button>
      <div
        // A new one is closed: who has chosen wants to see the page.
        key={current}
        id={ID}
        popover="auto"
        className="m-auto max-h-[85dvh] w-96 max-w-[calc(100vw-2rem)] overflow-y-auto rounded-lg border border-rule bg-paper p-4 text-ink text-base shadow-sheet backdrop:bg-ground/70"
      >
        <form action={switchLanguage}>
          <fieldset className={`grid grid-cols-2 gap-x-2 ${buttons}`}>
            <legend className="mb-2 px-2 font-semibold">{t('portal.language')}</legend>
            {names.map(({ tag, name, direction }) => (
              <button
                key={tag}
                type="submit"
                name="language"
                value={tag}
                aria-current={tag === current ? 'true' : undefined}
              >
                <span lang={tag} dir={direction}>
                  {name}
                </span>
              </button>
            ))}
          </fieldset>
        </form>
      </div>
    </div>
  )
}

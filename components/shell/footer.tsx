import { getTextLinkClasses, PageLink, TextLink } from '@/components/ui/text-link'
import type { I18n } from '@/lib/i18n/i18n'
import { getNativeName, languages } from '@/lib/i18n/languages'
import { type Contact, ContactLink } from './contact-link'

type Props = {
  merchant: Contact & { site: string | null; footer: string | null }
  i18n: I18n
  /** Switches to the form's `language`. */
  switchLanguage: (form: FormData) => Promise<void>
}

/** Links to the merchant and to other languages. */
export function Footer({ merchant, i18n: { t, language: current }, switchLanguage }: Props) {
  const { name, site, footer } = merchant
  return (
    <footer className="print:hidden border-rule border-t text-quiet text-sm">
      <div className="mx-auto flex max-w-6xl flex-wrap items-center gap-x-6 gap-y-2 px-4 py-4 sm:px-6">
        {site ? (
          <TextLink href={site}>
            {name ? t('portal.back', { merchant: name }) : t('portal.backToSite')}
          </TextLink>
        ) : null}
        <ContactLink merchant={merchant} t={t} className={getTextLinkClasses()} />
        <PageLink href="/accessibility">{t('portal.accessibility')}</PageLink>
        <form action={switchLanguage} className="ms-auto flex flex-wrap items-center gap-1">
          <fieldset className="flex flex-wrap items-center gap-1">
            <legend className="sr-only">{t('portal.language')}</legend>
            {languages.map((language) => (
              <button
                key={language}
                type="submit"
                name="language"
                value={language}
                lang={language}
                aria-current={language === current ? 'true' : undefined}
                className="min-h-11 rounded-md px-3 aria-[current]:font-semibold aria-[current]:text-ink not-aria-[current]:underline not-aria-[current]:underline-offset-4"
              >
                {getNativeName(language)}
              </button>
            ))}
          </fieldset>
        </form>
        {footer ? (
          <p dir="auto" className="w-full [overflow-wrap:anywhere]">
            {footer}
          </p>
        ) : null}
      </div>
    </footer>
  )
}

import { switchLanguage } from '@/app/actions'
import { languages, ownName } from '@/lib/i18n/languages'
import { getI18n } from '@/lib/portal/request/language'
import { getMerchant } from '@/lib/portal/request/merchant'
import { ContactLink } from './contact-link'

/** The ways to the merchant, and to another language. */
export async function Footer() {
  const [{ t, language: current }, merchant] = await Promise.all([getI18n(), getMerchant()])
  const merchantName = merchant.name
  return (
    <footer className="border-rule border-t text-quiet text-sm">
      <div className="mx-auto flex max-w-6xl flex-wrap items-center gap-x-6 gap-y-2 px-4 py-4 sm:px-6">
        {merchant.site ? (
          <a
            href={merchant.site}
            className="inline-flex min-h-11 items-center underline underline-offset-4"
          >
            {merchantName ? t('portal.back', { merchant: merchantName }) : t('portal.backToSite')}
          </a>
        ) : null}
        <ContactLink className="inline-flex min-h-11 items-center underline underline-offset-4" />
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
                {ownName(language)}
              </button>
            ))}
          </fieldset>
        </form>
      </div>
    </footer>
  )
}

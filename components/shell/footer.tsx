import { getTextLinkClasses, PageLink, TextLink } from '@/components/ui/text-link'
import type { I18n } from '@/lib/i18n/i18n'
import { type Contact, ContactLink } from './contact-link'
import { LanguagePicker } from './language-picker'

type Props = {
  merchant: Contact & { site: string | null; footer: string | null }
  i18n: I18n
  /** Switches to the form's `language`. */
  switchLanguage: (form: FormData) => Promise<void>
}

/** Links to the merchant and to other languages. */
export function Footer({ merchant, i18n, switchLanguage }: Props) {
  const { t } = i18n
  const { name, site, footer } = merchant
  return (
    <footer id="footer" className="print:hidden border-rule border-t text-quiet text-sm">
      <div className="mx-auto flex max-w-6xl flex-wrap items-center gap-x-6 gap-y-2 px-4 py-4 sm:px-6">
        {site ? (
          <TextLink href={site}>
            {name ? t('portal.back', { merchant: name }) : t('portal.backToSite')}
          </TextLink>
        ) : null}
        <ContactLink merchant={merchant} t={t} className={getTextLinkClasses()} />
        <PageLink href="/accessibility">{t('portal.accessibility')}</PageLink>
        <LanguagePicker i18n={i18n} switchLanguage={switchLanguage} />
        {footer ? (
          <p dir="auto" className="w-full [overflow-wrap:anywhere]">
            {footer}
          </p>
        ) : null}
      </div>
    </footer>
  )
}

import type { ReactNode } from 'react'
import { type Contact, ContactLink } from '@/components/shell/contact-link'
import { Panel } from '@/components/ui/panel'
import { getTextLinkClasses, TextLink } from '@/components/ui/text-link'
import type { I18n } from '@/lib/i18n/i18n'
import { CHECKED_ON, results } from './results'

type Props = { merchant: Contact; i18n: I18n }

/** The accessibility statement, with the parts that the model statement of the EU has. */
export function Statement({ merchant, i18n: { t, format } }: Props) {
  const { name, support } = merchant
  return (
    <Panel padding="form" className="mx-auto max-w-2xl space-y-6">
      <header className="space-y-2">
        <h1 className="text-2xl leading-tight">{t('accessibility.title')}</h1>
        <p>
          {name ? t('accessibility.about', { merchant: name }) : t('accessibility.aboutPortal')}
        </p>
      </header>
      <Part title={t('accessibility.statusTitle')}>
        <p>{t('accessibility.status')}</p>
        <Results t={t} />
        <p>
          <TextLink href="https://www.w3.org/TR/WCAG22/">{t('accessibility.guidelines')}</TextLink>
        </p>
      </Part>
      <Part title={t('accessibility.limitsTitle')}>
        <ul className="list-disc space-y-2 ps-5">
          <li>{t('accessibility.limitSession')}</li>
          <li>{t('accessibility.limitPapers')}</li>
        </ul>
      </Part>
      <Part title={t('accessibility.preparationTitle')}>
        <p>{t('accessibility.preparation')}</p>
        <p>{t('accessibility.checkedOn', { date: format.date(CHECKED_ON) })}</p>
      </Part>
      <Part title={t('accessibility.contactTitle')}>
        <p>{support ? t('accessibility.contact') : t('accessibility.contactSeller')}</p>
        <ContactLink merchant={merchant} t={t} className={getTextLinkClasses()} />
      </Part>
    </Panel>
  )
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="space-y-2">
      <h2 className="text-lg">{title}</h2>
      {children}
    </section>
  )
}

function Results({ t }: Pick<I18n, 't'>) {
  const rows = [
    { result: t('accessibility.met'), criteria: results.met },
    { result: t('accessibility.notMet'), criteria: results.notMet },
    { result: t('accessibility.notApplicable'), criteria: results.notApplicable },
  ]
  return (
    <table className="w-full text-start">
      <caption className="sr-only">{t('accessibility.results')}</caption>
      <thead className="text-quiet text-sm">
        <tr>
          <th scope="col" className="py-2 pe-4 text-start font-normal">
            {t('accessibility.result')}
          </th>
          <th scope="col" className="py-2 text-start font-normal">
            {t('accessibility.criteria')}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ result, criteria }) => (
          <tr key={result} className="border-rule border-t align-top">
            <th scope="row" className="py-2 pe-4 text-start font-medium">
              {result}
            </th>
            <td className="py-2">
              <ul className="flex flex-wrap gap-x-3 tabular-nums">
                {criteria.map((criterion) => (
                  <li key={criterion}>{criterion}</li>
                ))}
              </ul>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

import { Field } from '@/components/ui/field'
import type { I18n } from '@/lib/i18n/i18n'

type Props = {
  years: number[]
  /** What was chosen before. */
  chosen: { year: string; month: string }
  i18n: I18n
}

const months = Array.from({ length: 12 }, (_, index) => index + 1)

/** Chooses a year, or one month of it. */
export function MonthFields({ years, chosen, i18n: { t, format } }: Props) {
  return (
    <div className="grid grid-cols-2 gap-3">
      <Field id="year" label={t('paperDownloads.year')}>
        {(control) => (
          <select {...control} name="year" defaultValue={chosen.year || years[0]}>
            {years.map((year) => (
              <option key={year} value={year}>
                {year}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field id="month" label={t('paperDownloads.month')}>
        {(control) => (
          <select {...control} name="month" defaultValue={chosen.month}>
            <option value="">{t('paperDownloads.wholeYear')}</option>
            {months.map((month) => (
              <option key={month} value={String(month).padStart(2, '0')}>
                {format.month(month)}
              </option>
            ))}
          </select>
        )}
      </Field>
    </div>
  )
}

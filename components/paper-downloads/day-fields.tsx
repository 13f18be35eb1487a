import { Field } from '@/components/ui/field'
import type { Translate } from '@/lib/i18n/i18n'

const ends = ['from', 'to'] as const

/** Chooses a period by its first and its last day. */
export function DayFields({
  chosen,
  t,
}: {
  /** What was chosen before. */
  chosen: Record<(typeof ends)[number], string>
  t: Translate
}) {
  return (
    <div className="grid gap-3 sm:grid-cols-2">
      {ends.map((end) => (
        <Field key={end} id={end} label={t(`paperDownloads.ends.${end}`)}>
          {(control) => <input {...control} type="date" name={end} defaultValue={chosen[end]} />}
        </Field>
      ))}
    </div>
  )
}

import Form from 'next/form'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import type { OrderSorting, ProductBillingType } from '@/lib/contract/order/order-query'
import type { Translate } from '@/lib/i18n/i18n'

const types = ['one_time', 'recurring'] as const

const sorts = [
  ['-created_at', 'newest'],
  ['created_at', 'oldest'],
  ['-amount', 'highest'],
  ['amount', 'lowest'],
  ['product', 'product'],
] as const

type Search = { q: string; type?: ProductBillingType | undefined; sort: OrderSorting }

/** Search, filter and sorting of the list: a GET form, so that they are all in the URL. */
export function SearchForm({ search, t }: { search: Search; t: Translate }) {
  return (
    <Form
      action="/orders"
      prefetch={false}
      role="search"
      className="grid grid-cols-2 items-end gap-3 md:grid-cols-[minmax(0,1fr)_auto_auto_auto] [&>:first-child]:col-span-2 md:[&>:first-child]:col-span-1 [&>:last-child]:col-span-2 md:[&>:last-child]:col-span-1"
    >
      <Field id="q" label={t('orderList.searchLabel')}>
        {(control) => (
          <input {...control} type="search" name="q" defaultValue={search.q} maxLength={200} />
        )}
      </Field>
      <Field id="type" label={t('orderList.typeLabel')}>
        {(control) => (
          <select {...control} name="type" defaultValue={search.type ?? ''}>
            <option value="">{t('orderList.types.all')}</option>
            {types.map((type) => (
              <option key={type} value={type}>
                {t(`orderList.types.${type}`)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field id="sort" label={t('orderList.sortLabel')}>
        {(control) => (
          <select {...control} name="sort" defaultValue={search.sort}>
            {sorts.map(([sort, name]) => (
              <option key={sort} value={sort}>
                {t(`orderList.sorts.${name}`)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Button look="primary" type="submit">
        {t('orderList.find')}
      </Button>
    </Form>
  )
}

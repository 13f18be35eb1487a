import { Field } from '@/components/ui/field'
import { REFERENCE_MAX } from '@/lib/contract/order/paper'
import type { I18n } from '@/lib/i18n/i18n'
import { IssueForm } from './issue-form'
import { createIssueMessages } from './paper-offer'

type Props = { orderId: string; reference: string | null; isIssued: boolean; i18n: I18n }

/** Puts the buyer's own reference on the invoice. */
export function ReferenceForm({ orderId, reference, isIssued, i18n }: Props) {
  const { t } = i18n
  return (
    <IssueForm
      action={`/orders/${orderId}/invoice`}
      label={isIssued ? t('orderPapers.changeReference') : t('orderPapers.putReference')}
      look="secondary"
      messages={createIssueMessages(i18n)}
    >
      <Field
        id="buyer_reference"
        label={t('orderPapers.reference')}
        hint={t('orderPapers.referenceHint')}
      >
        {(control) => (
          <input
            {...control}
            name="buyer_reference"
            defaultValue={reference ?? ''}
            maxLength={REFERENCE_MAX}
          />
        )}
      </Field>
    </IssueForm>
  )
}

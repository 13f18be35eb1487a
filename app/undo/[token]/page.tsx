import type { Metadata } from 'next'
import Link from 'next/link'
import { ContactLink } from '@/components/shell/contact-link'
import { Failed } from '@/components/shell/failed-page'
import { Button, getButtonClasses } from '@/components/ui/button'
import { MessagePage } from '@/components/ui/message-page'
import { Notice } from '@/components/ui/notice'
import { UndoState } from '@/components/undo/undo-state'
import { readUndo } from '@/lib/portal/corrections/undo-correction'
import { toTokenPath } from '@/lib/portal/links/extract-token'
import { getI18n } from '@/lib/portal/request/language'
import { getMerchant } from '@/lib/portal/request/merchant'
import { undo } from './actions'

type Props = {
  params: Promise<{ token: string }>
  searchParams: Promise<{ failed?: string | string[] }>
}

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await getI18n()
  return { title: t('undo.title') }
}

/** The page of an undo link. Opening it changes nothing. */
export default async function UndoPage({ params, searchParams }: Props) {
  const [{ token }, { failed }] = await Promise.all([params, searchParams])
  const [i18n, merchant] = await Promise.all([getI18n(), getMerchant()])
  const { t } = i18n
  const correction = await readUndo(token)
  if (correction.kind === 'closed') {
    return (
      <MessagePage title={t('undo.closedTitle')} body={t('undo.closedBody')}>
        <Link href="/sign-in" className={getButtonClasses('primary')}>
          {t('undo.toOrder')}
        </Link>
        <ContactLink merchant={merchant} t={t} className={getButtonClasses('secondary')} />
      </MessagePage>
    )
  }
  if (correction.kind === 'failed') {
    return (
      <Failed
        failure={correction.failure}
        retry={`/undo/${toTokenPath(token)}`}
        t={t}
        merchant={merchant}
      />
    )
  }
  return (
    <UndoState undo={correction} i18n={i18n}>
      {correction.kind === 'possible' && failed ? (
        <Notice tone="bad" role="alert">
          {t('undo.failed')}
        </Notice>
      ) : null}
      {correction.kind === 'possible' ? (
        <form action={undo.bind(null, token)}>
          <Button look="primary" type="submit">
            {t('undo.button')}
          </Button>
        </form>
      ) : (
        <Link href={`/orders/${correction.order.id}`} className={getButtonClasses('primary')}>
          {t('undo.open')}
        </Link>
      )}
    </UndoState>
  )
}

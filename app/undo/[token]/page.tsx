import type { Metadata } from 'next'
import Link from 'next/link'
import { ContactLink } from '@/components/shell/contact-link'
import { Button, buttonClasses } from '@/components/ui/button'
import { MessagePage } from '@/components/ui/message-page'
import { Notice } from '@/components/ui/notice'
import { UndoState } from '@/components/undo/undo-state'
import { readUndo } from '@/lib/portal/corrections/undo-correction'
import { getI18n } from '@/lib/portal/request/language'
import { undo } from './actions'

type Props = {
  params: Promise<{ token: string }>
  searchParams: Promise<{ failed?: string | string[] }>
}

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await getI18n()
  return { title: t('undo.title') }
}

/** Where the mail about a correction leads. LinkResolution it changes nothing. */
export default async function UndoPage({ params, searchParams }: Props) {
  const [{ token }, { failed }, i18n] = await Promise.all([params, searchParams, getI18n()])
  const { t } = i18n
  const found = await readUndo(token)
  if (found.kind === 'closed') {
    return (
      <MessagePage title={t('undo.closedTitle')} body={t('undo.closedBody')}>
        <Link href="/sign-in" className={buttonClasses('primary')}>
          {t('undo.toOrder')}
        </Link>
        <ContactLink className={buttonClasses('secondary')} />
      </MessagePage>
    )
  }
  if (found.kind === 'failed') {
    return (
      <MessagePage title={t('problem.unavailable.title')} body={t('problem.unavailable.body')}>
        <a href={`/undo/${token}`} className={buttonClasses('primary')}>
          {t('problem.retry')}
        </a>
      </MessagePage>
    )
  }
  return (
    <UndoState undo={found} i18n={i18n}>
      {found.kind === 'possible' && failed ? (
        <Notice tone="bad" role="alert">
          {t('undo.failed')}
        </Notice>
      ) : null}
      {found.kind === 'possible' ? (
        <form action={undo.bind(null, token)}>
          <Button look="primary" type="submit">
            {t('undo.button')}
          </Button>
        </form>
      ) : (
        <Link href={`/orders/${found.order.id}`} className={buttonClasses('primary')}>
          {t('undo.open')}
        </Link>
      )}
    </UndoState>
  )
}

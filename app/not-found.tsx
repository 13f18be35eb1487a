import type { Metadata } from 'next'
import { getNotFoundTitle, NotFoundPage } from '@/components/shell/not-found-page'
import { getI18n } from '@/lib/portal/request/language'
import { getMerchant } from '@/lib/portal/request/merchant'

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await getI18n()
  return { title: getNotFoundTitle(undefined, t) }
}

/** The page for an unknown URL. */
export default async function NotFound() {
  const [{ t }, merchant] = await Promise.all([getI18n(), getMerchant()])
  return <NotFoundPage t={t} merchant={merchant} />
}

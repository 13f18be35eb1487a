import type { Metadata } from 'next'
import { NotFoundPage, notFoundTitle } from '@/components/shell/not-found-page'
import { getI18n } from '@/lib/portal/request/language'
import { getMerchant } from '@/lib/portal/request/merchant'

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await getI18n()
  return { title: notFoundTitle(undefined, t) }
}

/** For an address that leads nowhere. */
export default async function NotFound() {
  const [{ t }, merchant] = await Promise.all([getI18n(), getMerchant()])
  return <NotFoundPage t={t} merchant={merchant} />
}

import type { Metadata } from 'next'
import { Statement } from '@/components/accessibility/statement'
import { getI18n } from '@/lib/portal/request/language'
import { getMerchant } from '@/lib/portal/request/merchant'

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await getI18n()
  return { title: t('accessibility.title') }
}

/** How accessible the portal is, and whom to tell where it isn't. Anyone may read it. */
export default async function AccessibilityPage() {
  const [i18n, merchant] = await Promise.all([getI18n(), getMerchant()])
  return <Statement merchant={merchant} i18n={i18n} />
}

import { getCountryRules } from '@/lib/countries/country-rules'
import { toLocale } from '@/lib/i18n/choose-locale'
import { createI18n } from '@/lib/i18n/i18n'
import { isLanguage } from '@/lib/i18n/languages'
import { buildCountryForm } from '@/lib/portal/billing/country-form'

type Context = { params: Promise<{ language: string; country: string }> }

const DAY = 24 * 3600

/** The address form of a country. It is the same for everybody, so it may be cached. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { language, country } = await params
  if (!isLanguage(language) || !getCountryRules(country)) return new Response(null, { status: 404 })
  const i18n = await createI18n(toLocale(language), 'UTC')
  return Response.json(buildCountryForm(country, i18n), {
    headers: { 'Cache-Control': `public, max-age=${DAY}` },
  })
}

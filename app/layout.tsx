import type { Metadata, Viewport } from 'next'
import { headers } from 'next/headers'
import type { ReactNode } from 'react'
import { ErrorMessages } from '@/components/shell/error-messages'
import { Footer } from '@/components/shell/footer'
import { Header } from '@/components/shell/header'
import type { SignedIn } from '@/components/shell/user-menu'
import { findWrittenLanguage } from '@/lib/address/written-language'
import { getAccents } from '@/lib/brand/accent'
import type { SignedInCustomer } from '@/lib/contract/customer/customer'
import type { SignedInUser } from '@/lib/contract/customer/customer-session'
import { requestId } from '@/lib/current-request'
import { readCustomer } from '@/lib/portal/account/customer'
import { readMember } from '@/lib/portal/account/member'
import { getI18n } from '@/lib/portal/request/language'
import { getMerchant } from '@/lib/portal/request/merchant'
import { currentSession } from '@/lib/portal/session/session'
import { signOut, switchLanguage } from './actions'
import './globals.css'

export async function generateMetadata(): Promise<Metadata> {
  const [{ t }, merchant] = await Promise.all([getI18n(), getMerchant()])
  const name = merchant.name ?? t('portal.name')
  return {
    title: { template: `%s · ${name}`, default: name },
    icons: { icon: merchant.logo ?? '/portico.svg' },
  }
}

export const viewport: Viewport = { width: 'device-width', initialScale: 1 }

/** The layout around every page. */
export default async function RootLayout({ children }: { children: ReactNode }) {
  const [i18n, merchant, session, customer, member, requestHeaders] = await Promise.all([
    getI18n(),
    getMerchant(),
    currentSession(),
    readCustomer(),
    readMember(),
    headers(),
  ])
  const { t, language, direction, messages } = i18n
  const { problem } = messages
  const nonce = requestHeaders.get('x-nonce') ?? undefined
  return (
    <html lang={language} dir={direction}>
      <head>
        {/* What is painted of a page that has come in part moves when the rest is there. */}
        <link rel="expect" href="#footer" blocking="render" />
        <style nonce={nonce}>{toAccentVariables(merchant.accent)}</style>
      </head>
      <body className="flex min-h-dvh flex-col">
        <a
          href="#content"
          className="sr-only bg-paper focus:not-sr-only focus:absolute focus:start-2 focus:top-2 focus:z-10 focus:px-4 focus:py-3"
        >
          {t('portal.skip')}
        </a>
        <Header
          merchant={merchant}
          people={listPeople(member, customer.ok ? customer.data : null)}
          hasOrders={session.ok}
          hasAccount={session.ok && session.data.full !== null}
          // A session that can't be checked at the moment can still be ended.
          canSignOut={session.ok || session.failure.kind !== 'signedOut'}
          signOut={signOut}
          t={t}
        />
        <main
          id="content"
          tabIndex={-1}
          className="mx-auto w-full max-w-6xl grow px-4 py-6 sm:px-6 sm:py-7"
        >
          <ErrorMessages
            messages={{
              ...problem.unexpected,
              retry: problem.retry,
              reference: problem.reference,
            }}
            requestId={requestId()}
          >
            {children}
          </ErrorMessages>
        </main>
        <Footer merchant={merchant} i18n={i18n} switchLanguage={switchLanguage} />
      </body>
    </html>
  )
}

/** Lists who is signed in: the member who acts for a customer, and the customer. */
function listPeople(member: SignedInUser | null, customer: SignedInCustomer | null): SignedIn[] {
  const country = customer?.billing_address?.country ?? null
  const names = [member, customer].flatMap((person) => person?.name ?? person?.email ?? [])
  return [...new Set(names)].map((name) => ({ name, lang: findWrittenLanguage(name, country) }))
}

function toAccentVariables(colour: string | null): string {
  const { light, dark } = getAccents(colour)
  return (
    `:root{--accent-light:${light.accent};--accent-dark:${dark.accent};` +
    `--fill:${light.fill};--on-fill:${light.onFill}}`
  )
}

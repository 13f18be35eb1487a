import { createHash, randomUUID } from 'node:crypto'
import AxeBuilder from '@axe-core/playwright'
import { test as base, expect, type Page } from '@playwright/test'
import { SignJWT } from 'jose'
import type { Language } from '../lib/i18n/languages'
import { LINK_SECRET, MERCHANT_TOKEN } from './global-setup'
import { type Mailbox, openMailbox } from './mailbox'

export type PortalOptions = {
  mode: 'embedded' | 'hosted'
  /** The chosen language; null leaves it to the customer's locale and the browser. */
  chosenLanguage: Language | null
}

type Api = {
  /** Opens a session for a customer or a member of a team, and returns its token. */
  sessionToken(customer: string, member?: string): Promise<string>
  /** Reads a customer as the merchant, by external id or id. */
  customer(customer: string | { id: string }): Promise<{ id: string; email: string }>
  /** Reads an order as its customer. */
  order(customer: string, id: string): Promise<{ billing_name: string; billing_address: unknown }>
  /** Adds a team whose owner has this address. */
  addTeam(name: string, ownerEmail: string): Promise<void>
}

type Fixtures = {
  portalUrl: string
  logs: string[]
  api: Api
  mailbox: Mailbox
  /** Opens a path of the portal with a customer's session token. */
  openLink(page: Page, customer: string, path?: string, member?: string): Promise<void>
}

export const test = base.extend<Fixtures & PortalOptions>({
  mode: ['embedded', { option: true }],
  chosenLanguage: ['en', { option: true }],
  // Every context gets it, also those that a story opens by itself. Cookies count for all ports.
  storageState: async ({ chosenLanguage }, use) => {
    await use(chosenLanguage ? { cookies: [toCookie(chosenLanguage)], origins: [] } : undefined)
  },
  portalUrl: async ({ mode }, use) => use(readServers()[mode].portal),
  logs: async ({ mode }, use) => use(readServers()[mode].logs),
  baseURL: async ({ portalUrl }, use) => use(portalUrl),
  api: async ({ mode }, use) => use(createApi(readServers()[mode].api)),
  mailbox: async ({ mode }, use) => use(openMailbox(readServers()[mode].data)),
  openLink: async ({ api }, use) => {
    await use(async (page, customer, path = '/orders', member) => {
      const token = await api.sessionToken(customer, member)
      await page.goto(`${path}${path.includes('?') ? '&' : '?'}customer_session_token=${token}`)
    })
  },
})

function toCookie(language: Language) {
  const anyPort = { domain: '127.0.0.1', path: '/', expires: -1 }
  return {
    ...anyPort,
    name: 'portico_language',
    value: language,
    httpOnly: false,
    secure: false,
    sameSite: 'Lax' as const,
  }
}

export { expect }

type Server = { portal: string; api: string; logs: string[]; data: string }

type Servers = Record<PortalOptions['mode'], Server>

function readServers(): Servers {
  return JSON.parse(process.env.PORTICO_E2E_SERVERS ?? '{}')
}

function createApi(url: string): Api {
  async function call(token: string, path: string, body?: unknown) {
    const response = await fetch(`${url}/v1${path}`, {
      method: body ? 'POST' : 'GET',
      headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`)
    return response.json()
  }

  async function openSession(customer: string, member?: string): Promise<string> {
    const body = { external_customer_id: customer, external_member_id: member }
    return (await call(MERCHANT_TOKEN, '/customer-sessions/', body)).token
  }

  return {
    sessionToken: openSession,
    customer: (customer) =>
      call(
        MERCHANT_TOKEN,
        typeof customer === 'string'
          ? `/customers/external/${customer}`
          : `/customers/${customer.id}`,
      ),
    order: async (customer, id) =>
      call(await openSession(customer), `/customer-portal/orders/${id}`),
    addTeam: (name, email) =>
      call(MERCHANT_TOKEN, '/customers/', { type: 'team', name, owner: { email } }),
  }
}

/** Returns the id of the nth order (from 0, oldest first) of a customer of the demo shop. */
export function getOrderId(customer: string, index: number): string {
  return deriveDemoId(`order/${customer.replace('usr_', '')}/${index}`)
}

/** Returns the id of a customer of the demo shop, also of the one without an external id. */
export function getCustomerId(customer: string): string {
  return deriveDemoId(`customer/${customer.replace('usr_', '')}`)
}

function deriveDemoId(name: string): string {
  const hex = createHash('sha256').update(name).digest('hex')
  const parts = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    `a${hex.slice(17, 20)}`,
  ]
  return [...parts, hex.slice(20, 32)].join('-')
}

/** Expects that axe finds no violation on this page. */
export async function expectAccessible(page: Page): Promise<void> {
  // A page that is rendered again sets its title last.
  await expect(page).toHaveTitle(/./)
  // No page has frames, and what passes needn't be described: both would take most of the time.
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode(true)
    .options({ resultTypes: ['violations'] })
    .analyze()
  const found = violations.map(({ id, nodes }) => ({ id, where: nodes.map((node) => node.target) }))
  expect(found).toEqual([])
}

/** As `expectAccessible`, in light and in dark. */
export async function expectAccessibleInBothSchemes(page: Page): Promise<void> {
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme })
    await expectAccessible(page)
  }
}

type LinkClaims = {
  sub?: string
  cus?: string
  member?: string
  order?: string
  can?: 'view'
  jti?: string
  /** How many days ago it was issued, and after how many it expires. */
  age?: number
  days?: number
  secret?: string
}

/**
 * Mints a portal link as a merchant does, and returns its path. By default it works for 90 days.
 */
export async function mintLink(claims: LinkClaims): Promise<string> {
  const { age = 0, days = 90, secret = LINK_SECRET, ...named } = claims
  const made = Math.floor(Date.now() / 1_000) - age * 24 * 3_600
  const token = await new SignJWT({ jti: randomUUID(), ...named })
    .setProtectedHeader({ alg: 'HS256' })
    .setAudience('portico')
    .setIssuedAt(made)
    .setExpirationTime(made + days * 24 * 3_600)
    .sign(new TextEncoder().encode(secret))
  return `/l/${token}`
}

/** Presses Save on an order's page. */
export const save = (page: Page) =>
  page.getByRole('button', { name: 'Save billing details' }).click()

/** The notice after a save. */
export const savedNotice = (page: Page) => page.getByText('Saved. The invoice of this order')

/** Chooses a language by its own name, at the foot of a page. */
export async function chooseLanguage(page: Page, name: string): Promise<void> {
  await page.locator('footer [popovertarget]').click()
  await page.locator('footer [popover]').getByRole('button', { name, exact: true }).click()
}

/** Opens the menu of who is signed in. */
export const openUserMenu = (page: Page) => page.locator('header summary').click()

/** Signs out, from the menu of who is signed in. */
export async function signOut(page: Page): Promise<void> {
  await openUserMenu(page)
  await page.getByRole('button', { name: 'Sign out' }).click()
}

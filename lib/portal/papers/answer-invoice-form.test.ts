import { beforeEach, describe, expect, it, vi } from 'vitest'
import { orderId } from '../../api/testing/shop'
import { REFERENCE_MAX } from '../../contract/order/paper'
import { ensureFonts } from '../../papers/fonts/make-fonts'
import { readOrderWithHistory } from '../orders/read-orders'
import { setSessionCookie } from '../testing/browser'
import { openOwnShop } from '../testing/own-shop'
import { createSession } from '../testing/watched-api'
import { answerInvoiceForm, answerInvoiceScript } from './answer-invoice-form'
import { forgetReferenceDraft, readReferenceDraft } from './reference-draft'

vi.mock('next/headers', async () => (await import('../testing/browser')).nextHeaders)
await ensureFonts(process.cwd())
openOwnShop()

const link = { link: 'a link', issued: Math.floor(Date.now() / 1_000), viewOnly: false }
const signIn = () =>
  setSessionCookie(createSession({ full: { ...link, subject: { sub: 'usr_1002' } } }))
const signOut = () => setSessionCookie(createSession({}))

/** Orders of the demo, each used by one test, whose invoice can be issued. */
const [refused, told, taken, lost, foreign, pressed] = [4, 6, 8, 10, 12, 14].map((n) =>
  orderId('usr_1002', n),
)

beforeEach(async () => {
  await forgetReferenceDraft()
  await signIn()
})

function fill(reference?: string): FormData {
  const form = new FormData()
  if (reference !== undefined) form.set('buyer_reference', reference)
  return form
}

async function readReference(order: string) {
  const read = await readOrderWithHistory(order)
  return read.ok ? read.data.papers.reference : read.failure.kind
}

const unusable: [what: string, text: string, error: string][] = [
  ['Georgian', 'PO ჯონ', 'unprintable ჯ ო ნ'],
  ['Armenian', 'Պ-17', 'unprintable Պ'],
  ['Ethiopic, each letter once', 'አማማ', 'unprintable አ ማ'],
  ['letters with marks', 'தமி 4', 'unprintable த மி'],
  ['hieroglyphs', '𓀀/2026', 'unprintable 𓀀'],
  ['a private letter', 'PO \ue000', 'unprintable \ue000'],
  ['a control character', 'PO\u0007 1', 'forbiddenCharacter'],
  ['what is no character', 'PO \ufffe', 'forbiddenCharacter'],
  ['one letter too many', 'x'.repeat(REFERENCE_MAX + 1), 'tooLong'],
]

describe('a reference that can’t be put on the invoice', () => {
  it.each(unusable)('stays in the field with what is wrong: %s', async (_what, text, error) => {
    const response = await answerInvoiceForm(refused ?? '', fill(text))
    expect(response.status).toBe(303)
    expect(response.headers.get('location')).toBe(`/orders/${refused}?paper=invalid#papers`)
    expect(await readReferenceDraft(refused ?? '')).toEqual({ text, error })
    expect(await readReference(refused ?? '')).toBeNull()
  })

  it.each(unusable)('is told to a script with what is wrong: %s', async (_what, text, error) => {
    const response = await answerInvoiceScript(told ?? '', fill(text))
    expect(await response.json()).toEqual({ problem: 'invalid', error })
    expect(await readReference(told ?? '')).toBeNull()
  })

  it('is kept as far as a cookie holds it', async () => {
    await answerInvoiceForm(refused ?? '', fill('ჯ'.repeat(100_000)))
    const draft = await readReferenceDraft(refused ?? '')
    expect(draft?.text).toMatch(/^ჯ{101,}$/)
    expect(draft?.error).toBe('tooLong')
  })

  it('is shown with no other order', async () => {
    await answerInvoiceForm(refused ?? '', fill('PO ჯონ'))
    expect(await readReferenceDraft(foreign ?? '')).toBeNull()
  })
})

it('a reference is kept until an invoice has it', async () => {
  await answerInvoiceForm(taken ?? '', fill('PO ჯონ'))
  const response = await answerInvoiceForm(taken ?? '', fill(' PO 4711 '))
  expect(response.headers.get('location')).toBe(`/orders/${taken}/invoice`)
  expect(await readReferenceDraft(taken ?? '')).toBeNull()
  expect(await readReference(taken ?? '')).toBe('PO 4711')
})

it('a reference that was typed when the session had ended is there after signing in', async () => {
  await signOut()
  const response = await answerInvoiceForm(lost ?? '', fill('PO 4712'))
  expect(response.headers.get('location')).toContain('/sign-in')
  await signIn()
  expect(await readReferenceDraft(lost ?? '')).toEqual({ text: 'PO 4712', error: null })
})

it('a button without a field leaves what was typed elsewhere', async () => {
  await answerInvoiceForm(pressed ?? '', fill('PO ჯონ'))
  await answerInvoiceForm(pressed ?? '', fill())
  expect(await readReferenceDraft(pressed ?? '')).toMatchObject({ text: 'PO ჯონ' })
})

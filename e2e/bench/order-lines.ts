import { deriveId } from '../../lib/db/seed/stable-values'

const PRODUCTS = 12
const MINUTE = 60_000
const FIRST = Date.parse('2022-01-01T00:00:00Z')

const organization_id = deriveId('bench', 'organization')
const never = { modified_at: null }
const notMetered = { meter_interval: null, meter_interval_count: null }
const noTrial = { trial_interval: null, trial_interval_count: null }

const at = (minutes: number) => new Date(FIRST + minutes * MINUTE).toISOString()

function createCustomer(number: number) {
  return {
    id: deriveId('bench', 'customer', number),
    created_at: at(number),
    ...never,
    metadata: { plan: number % 7 },
    external_id: `usr_${number}`,
    email: `customer${number}@bench.example`,
    email_verified: true,
    type: 'individual',
    name: `Customer ${number} GmbH`,
    billing_name: null,
    billing_address: createAddress(number),
    tax_id: null,
    locale: 'de',
    organization_id,
    deleted_at: null,
    avatar_url: null,
  }
}

function createAddress(number: number) {
  return {
    country: 'DE',
    line1: `Musterstraße ${number % 400}`,
    line2: null,
    postal_code: String(10_000 + (number % 89_000)),
    city: 'Berlin',
    state: null,
  }
}

function createProduct(number: number) {
  return {
    id: deriveId('bench', 'product', number),
    created_at: at(0),
    ...never,
    ...noTrial,
    ...notMetered,
    metadata: {},
    name: `Product ${number}`,
    description: 'One of the products of the bench',
    visibility: 'public',
    recurring_interval: null,
    recurring_interval_count: null,
    is_recurring: false,
    is_archived: false,
    organization_id,
  }
}

/**
 * Creates orders as the API returns them to the merchant, with customer and product nested. One in
 * twenty belongs to the same customer. They are the same on every machine.
 */
export function* orderLines(orders: number, customers: number): Generator<string> {
  for (let number = 0; number < orders; number++) {
    const buyer = createCustomer(number % 20 === 0 ? 0 : number % customers)
    const bought = createProduct(number % PRODUCTS)
    const net_amount = 1_000 + (number % 9_000)
    const tax_amount = Math.round(net_amount * 0.19)
    yield `${JSON.stringify({
      id: deriveId('bench', 'order', number),
      created_at: at(number),
      ...never,
      status: 'paid',
      billing_reason: 'purchase',
      currency: 'eur',
      subtotal_amount: net_amount,
      discount_amount: 0,
      net_amount,
      tax_amount,
      total_amount: net_amount + tax_amount,
      applied_balance_amount: 0,
      refunded_amount: 0,
      refunded_tax_amount: 0,
      platform_fee_amount: 50,
      platform_fee_currency: 'eur',
      billing_name: buyer.name,
      billing_address: buyer.billing_address,
      invoice_number: `BENCH-${number}`,
      receipt_number: null,
      is_invoice_generated: number % 3 === 0,
      seats: null,
      customer_id: buyer.id,
      product_id: bought.id,
      discount_id: null,
      subscription_id: null,
      checkout_id: null,
      description: bought.name,
      next_payment_attempt_at: null,
      metadata: {},
      custom_field_data: {},
      customer: buyer,
      product: bought,
      discount: null,
      subscription: null,
      items: [
        {
          id: deriveId('bench', 'item', number),
          created_at: at(number),
          ...never,
          label: bought.name,
          amount: net_amount,
          tax_amount,
          proration: false,
          product_price_id: null,
        },
      ],
    })}\n`
  }
}

import type { CustomerOrder } from '../../contract/order/order'
import type { PaperDocument } from '../../documents/paper-document'
import type { SampleItem } from '../../documents/testing/sample-order'
import {
  createSampleCorrection,
  createSamplePaper,
  sampleSeller,
} from '../../documents/testing/sample-order-paper'

const at = (rate: number, amount: number, more: Partial<SampleItem> = {}): SampleItem => ({
  amount,
  tax_amount: (amount * rate) / 100,
  ...more,
})

const month = {
  start_timestamp: '2026-03-14T10:00:00.000Z',
  end_timestamp: '2026-04-14T10:00:00.000Z',
}

const unpaid: Partial<CustomerOrder> = {
  status: 'pending',
  paid: false,
  next_payment_attempt_at: '2026-03-28T10:00:00.000Z',
}

const sellerIn = (country: string, taxId: string) => ({
  ...sampleSeller,
  address: { ...sampleSeller.address, country },
  taxId,
})

const buyerIn = (country: string, state: string | null = null): Partial<CustomerOrder> => ({
  billing_address: { ...sampleSeller.address, country, state },
})

const manyLines = Array.from({ length: 400 }, (_, index) =>
  at(19, 100 * (index + 1), { label: `Module ${index + 1}`, ...month }),
)

/** Text that would break a document in which it isn't escaped. */
export const hostileText =
  ']]> <ram:ID>1</ram:ID> & &amp; "quoted" \'single\' 😀 عربي \u202e <!-- <?xml'

/** The same, with characters that XML has no way to write. */
const worstText = `\u0001\u0008\ufffe${hostileText}\uffff`

const hostileOrder: Partial<CustomerOrder> = {
  billing_name: worstText,
  billing_address: {
    country: 'DE',
    line1: worstText,
    line2: worstText,
    postal_code: worstText,
    city: worstText,
    state: worstText,
  },
}

/** Papers that have a structured copy, each for something that copies say differently. */
export const copiedPapers: Record<string, PaperDocument> = {
  invoice: createSamplePaper(),
  'correction of a dated one': createSampleCorrection('2026-03-15T09:00:00.000Z'),
  'correction of one without a date': createSampleCorrection(null),
  'seats for a month': createSamplePaper([[at(19, 9_000, month)], { seats: 3 }]),
  discount: createSamplePaper([
    [at(0, 8_000), at(0, 2_000)],
    { discount_amount: 1_000, tax_amount: 1_710 },
  ]),
  'part paid by credit': createSamplePaper([
    [at(19, 10_000)],
    { ...unpaid, applied_balance_amount: -2_000 },
  ]),
  unpaid: createSamplePaper([[at(19, 10_000)], unpaid]),
  'mixed rates': createSamplePaper([[at(7, 1_000), at(19, 2_000), at(19, 3_000)]]),
  'rate with decimals': createSamplePaper([[at(8.1, 10_000)], { currency: 'chf' }], {
    seller: sellerIn('CH', 'CHE-116.281.710 MWST'),
  }),
  'credit for a rest of a month': createSamplePaper([
    [at(19, 10_000), at(19, -2_500, { proration: true }), at(7, -1_000, { proration: true })],
  ]),
  'something free': createSamplePaper([[at(19, 10_000), at(19, 0, { label: 'Onboarding' })]]),
  'prices that include the tax': createSamplePaper([
    [at(0, 11_900), at(0, 5_950)],
    { discount_amount: 1_190, net_amount: 14_000, tax_amount: 2_660 },
  ]),
  'seats at prices that include the tax': createSamplePaper([
    [{ amount: 35_700, tax_amount: 5_700 }],
    { net_amount: 30_000, seats: 3 },
  ]),
  '400 lines': createSamplePaper([manyLines]),
  'currency without decimals': createSamplePaper(
    [[at(10, 12_000)], { currency: 'jpy', ...buyerIn('JP') }],
    { seller: sellerIn('JP', 'T7000012050002'), buyerTaxId: '7000012050002' },
  ),
  'numbers without a prefix': createSamplePaper(
    [[at(20, 10_000)], { currency: 'gbp', ...buyerIn('GB') }],
    { seller: sellerIn('GB', '980780684'), buyerTaxId: '980 7806 84' },
  ),
  'numbers of Greece and Northern Ireland': createSamplePaper([[at(24, 10_000)], buyerIn('GB')], {
    seller: sellerIn('GR', 'EL 094259216'),
    buyerTaxId: 'XI980780684',
  }),
  'state of Canada': createSamplePaper(
    [[at(5, 10_000)], { currency: 'cad', ...buyerIn('CA', 'CA-AB') }],
    { seller: sellerIn('CA', '123026635 RT0001') },
  ),
  'reference of the buyer': createSamplePaper(undefined, { reference: 'PO 4711' }),
  'little of an address': createSamplePaper([
    [at(19, 10_000)],
    {
      billing_address: {
        country: 'DE',
        line1: null,
        line2: ' ',
        postal_code: null,
        city: '',
        state: null,
      },
    },
  ]),
  'hostile text': createSamplePaper([[at(19, 10_000, { label: worstText })], hostileOrder], {
    number: `N-1 ${worstText}`,
    seller: { ...sampleSeller, name: worstText, taxId: `DE${worstText}` },
    buyerTaxId: worstText,
    reference: worstText,
  }),
}

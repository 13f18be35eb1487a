import type { PaperRecord } from '../../../contract/order/paper-record'

/** The record of a paid invoice from Bremen to Dublin; with what differs. */
export function sampleRecord(different: Partial<PaperRecord> = {}): PaperRecord {
  return {
    id: '00000000-0000-4000-8000-000000000001',
    kind: 'invoice',
    revision: 1,
    number: 'NORD-00296',
    corrects: null,
    issued_at: '2026-03-14T10:00:00.000Z',
    time_zone: 'Europe/Berlin',
    supplied_from: '2026-03-01T00:00:00Z',
    supplied_to: '2026-03-31T12:00:00Z',
    order_id: '00000000-0000-4000-8000-000000000002',
    customer_id: '00000000-0000-4000-8000-000000000003',
    external_customer_id: 'usr_1001',
    customer_name: 'Clodagh Byrne',
    buyer: { name: 'Byrne Design', country: 'IE', tax_id: 'IE6433435F' },
    currency: 'eur',
    taxes: [{ rate: 2_300, net_amount: 10_000, tax_amount: 2_300 }],
    total_amount: 12_300,
    paid_amount: 12_300,
    due_amount: 0,
    refunded_amount: 0,
    url: 'https://portal.example/v1/papers/token',
    copy_url: null,
    ...different,
  }
}

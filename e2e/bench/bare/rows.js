/** As many rows as the portal's list has, with as many words in each. */
export const rows = Array.from({ length: 20 }, (_, number) => ({
  number,
  product: `Product ${number}`,
  status: 'paid',
  created: '2026-11-01T10:00:00Z',
  total: `${number}.00 €`,
}))

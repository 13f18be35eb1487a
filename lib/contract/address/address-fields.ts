/** The parts of an address, in the order in which the contract lists them. */
export const addressFields = ['line1', 'line2', 'postal_code', 'city', 'state', 'country'] as const

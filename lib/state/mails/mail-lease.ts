/**
 * How long a claim on a mail holds, in milliseconds; after that, the process that made it is
 * taken for dead. It outlasts an attempt by as much as the clocks of two instances may differ.
 */
export const MAIL_LEASE_MS = 90_000

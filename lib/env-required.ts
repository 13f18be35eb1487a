type Source = Record<string, string | undefined>

/** Mails about orders come of a hosted API's events, once each, and hold links to the portal. */
const ofOrderMails = ['POLAR_SERVER', 'POLAR_WEBHOOK_SECRET', 'DATABASE_URL', 'PORTICO_URL']

/** What has to be set beside a variable. */
const companions: Record<string, string[]> = {
  POLAR_SERVER: ['PORTICO_SECRET', 'PORTICO_LINK_SECRET', 'POLAR_ACCESS_TOKEN'],
  PORTICO_WEBHOOK_URL: ['PORTICO_WEBHOOK_SECRET'],
  PORTICO_METRICS_HOST: ['PORTICO_METRICS_PORT'],
  SMTP_URL: ['PORTICO_MAIL_FROM'],
  PORTICO_ORDER_MAILS: ofOrderMails,
  PORTICO_REFUND_MAILS: ofOrderMails,
  PORTICO_CORRECTION_MAILS: ofOrderMails,
}

/** Which variables are missing, since others are set: a sentence for each. */
export function findMissing(source: Source): string[] {
  return [...missingBeside(source), ...missingForSeller(source)]
}

function missingBeside(source: Source): string[] {
  return Object.entries(companions).flatMap(([variable, names]) => {
    // A switch that is off asks for nothing.
    if (!source[variable] || source[variable] === '0') return []
    return names
      .filter((name) => !source[name])
      .map((name) => `${name} is required when ${variable} is set`)
  })
}

/** An invoice has to name its seller with an address (VAT directive, Article 226). */
function missingForSeller(source: Source): string[] {
  const isConfigured = Object.keys(source).some(
    (name) => name.startsWith('PORTICO_SELLER_') && source[name],
  )
  if (!isConfigured) return []
  return ['NAME', 'LINE1', 'CITY', 'COUNTRY']
    .map((part) => `PORTICO_SELLER_${part}`)
    .filter((name) => !source[name])
    .map((name) => `${name} is required when another PORTICO_SELLER_ variable is set`)
}

type Source = Record<string, string | undefined>

/** Which variables are missing, since others are set: a sentence for each. */
export function findMissing(source: Source): string[] {
  return [
    ...missingInHostedMode(source),
    ...missingForSeller(source),
    ...missingFor(source, 'PORTICO_WEBHOOK_URL', 'PORTICO_WEBHOOK_SECRET'),
    ...missingFor(source, 'SMTP_URL', 'PORTICO_MAIL_FROM'),
    ...missingFor(source, 'PORTICO_METRICS_HOST', 'PORTICO_METRICS_PORT'),
  ]
}

function missingFor(source: Source, name: string, required: string): string[] {
  return source[name] && !source[required] ? [`${required} is required when ${name} is set`] : []
}

function missingInHostedMode(source: Source): string[] {
  return ['PORTICO_SECRET', 'PORTICO_LINK_SECRET', 'POLAR_ACCESS_TOKEN'].flatMap((name) =>
    missingFor(source, 'POLAR_SERVER', name),
  )
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

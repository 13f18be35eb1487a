import { env } from '../../env'
import { describeWay } from '../../polar/checks/check-way'
import type { Finding } from '../../polar/checks/finding'
import { explainUnreachable, UnreachableError } from '../../polar/network/unreachable'

const TIMEOUT_MS = 5_000

/** Whether the portal runs here, and is what answers at the public address, through the proxy. */
export async function checkPublicAddress(): Promise<Finding[]> {
  const { address, publicUrl } = env()
  const here = await ask(address)
  const findings: Finding[] = [describePortal(address, here)]
  if (!publicUrl) return findings
  const there = await ask(publicUrl)
  const destination = {
    url: new URL(publicUrl),
    variable: 'PORTICO_URL',
    what: 'the portal',
  }
  const way = describeWay(destination, there instanceof UnreachableError ? there : null, 'public')
  if (there === 'portal' || there instanceof UnreachableError) return [...findings, ...way]
  return [...findings, ...way.slice(0, -1), describeOther(publicUrl, there)]
}

/** Who answered: this portal, which gives each answer an id, or another, with a status. */
type Answer = 'portal' | { status: number }

async function ask(origin: string): Promise<Answer | UnreachableError> {
  const signal = AbortSignal.timeout(TIMEOUT_MS)
  try {
    const { headers, status, body } = await fetch(origin, { redirect: 'manual', signal })
    await body?.cancel()
    const location = new URL(headers.get('Location') ?? '', origin)
    if (location.origin !== origin) return new UnreachableError('redirect', 'it redirects')
    return headers.has('X-Request-Id') ? 'portal' : { status }
  } catch (error) {
    return explainUnreachable(error)
  }
}

function describePortal(address: string, here: Answer | UnreachableError): Finding {
  const subject = 'portal'
  if (here === 'portal') return { subject, state: 'ok', text: `runs at ${address}` }
  if (here instanceof UnreachableError && here.kind === 'refused') {
    return { subject, state: 'unknown', text: `doesn’t run at ${address}: start it with npm start` }
  }
  if (here instanceof UnreachableError && here.kind !== 'redirect') {
    return { subject, state: 'unknown', text: `not checked at ${address}: ${here.reason}` }
  }
  const text = `Something else answers at ${address}. Set PORT to a free one`
  return { subject, state: 'wrong', text }
}

function describeOther(publicUrl: string, { status }: { status: number }): Finding {
  const text =
    `Not the portal but something else answers at ${publicUrl} (status ${status}). Check that the ` +
    'proxy passes on to the portal’s PORT, and keeps the header X-Request-Id'
  return { subject: 'public answer', state: 'wrong', text }
}

import { isIP } from 'node:net'
import type { UnreachableError, UnreachableKind } from '../network/unreachable'
import type { Finding } from './finding'

/** How far a request came, in the order of its steps. */
const steps = ['DNS', 'connection', 'TLS', 'answer'] as const

type Step = (typeof steps)[number]

/** Whose address it is: how it is called in a sentence, and the variable that names it. */
export type Destination = { url: URL; variable: string; what: string }

const failedSteps: Record<UnreachableKind, Step> = {
  name: 'DNS',
  refused: 'connection',
  timeout: 'connection',
  lost: 'connection',
  tls: 'TLS',
  redirect: 'answer',
  html: 'answer',
  away: 'answer',
}

/**
 * Says of each step to an address whether it works, by what asking there came to.
 *
 * @param subject What stands before the names of the steps, where there are several ways.
 */
export function describeWay(
  destination: Destination,
  outcome: UnreachableError | null,
  subject = '',
): Finding[] {
  const failed = outcome ? failedSteps[outcome.kind] : null
  const failedAt = failed ? steps.indexOf(failed) : steps.length
  return steps.map((step, index): Finding => {
    const named = subject ? `${subject} ${step}` : step
    if (index < failedAt) return { subject: named, state: 'ok', text: works[step](destination) }
    if (index > failedAt || !outcome) {
      return { subject: named, state: 'unknown', text: 'not checked, since it wasn’t reached' }
    }
    return { subject: named, state: 'wrong', text: explain(destination, outcome) }
  })
}

const works: Record<Step, (destination: Destination) => string> = {
  DNS: ({ url: { hostname } }) =>
    isIP(hostname.replace(/^\[|\]$/g, '')) ? `${hostname} is an address` : `${hostname} resolves`,
  connection: ({ url }) => `${url.host} takes connections`,
  TLS: ({ url }) =>
    url.protocol === 'https:'
      ? 'the certificate is right'
      : `none: ${url.origin} is asked without. That is right inside your own network only`,
  answer: ({ what }) => `${what} answers`,
}

function explain({ url, variable, what }: Destination, { kind, reason }: UnreachableError): string {
  const otherwise: Record<UnreachableKind, string> = {
    name: `The name ${url.hostname} doesn’t resolve (${reason}). Check ${variable}, and the name server of this machine`,
    refused: `Nothing takes connections at ${url.host} (${reason}). Check ${variable}, its port, and firewalls`,
    timeout: `There was no answer from ${url.host} in time. Check ${variable}, firewalls, and whether ${what} is up`,
    lost: `${url.host} ended the connection (${reason}). Check http or https, and the port, in ${variable}`,
    tls: `TLS with ${url.host} fails: ${reason}. Check ${variable} and the certificate; NODE_EXTRA_CA_CERTS names an authority of your own`,
    redirect: `${url.origin} redirects, which ${what} doesn’t. Set ${variable} to the address that it leads to`,
    away: `${what} at ${url.origin} says that it is away (${reason}). Try again later`,
    html: `${url.origin} answers with a page in HTML: it is a website or a proxy, not ${what}. Check ${variable}`,
  }
  return otherwise[kind]
}

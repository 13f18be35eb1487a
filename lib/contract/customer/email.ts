import { domainToASCII, domainToUnicode } from 'node:url'
import * as z from 'zod/mini'
import { cleanText } from '../clean-text'
import { plainText } from '../text'

// On the server only: browsers have no way from a domain's ASCII form to its own script.

const ADDRESS_MAX = 254
const LOCAL_PART_MAX = 64

/** What an unquoted local part is made of: RFC 5322's atoms, and other scripts by RFC 6531. */
const LOCAL_PART =
  /^[\w!#$%&'*+\-/=?^`{|}~\u0080-\u{10FFFF}]+(\.[\w!#$%&'*+\-/=?^`{|}~\u0080-\u{10FFFF}]+)*$/u

/** A domain in its ASCII form, with a dot, and none of numbers alone: an IP address is none. */
const HOST = /^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9-]*[a-z][a-z0-9-]*$/

/** An address with a name before it, as mail programs copy it. */
const NAMED = /^[^<>]*<([^<>]*)>$/

/**
 * An email address in its standard form: composed (NFC), its domain in lower case and in its own
 * script, without the name of `Pat <pat@shop.example>`. Null for what is none. The one rule for
 * what is typed, sent, imported and looked up.
 */
export function standardEmail(typed: string): string | null {
  const text = cleanText(typed)
  const address = cleanText(NAMED.exec(text)?.[1] ?? text)
  const at = address.lastIndexOf('@')
  const [local, typedDomain] = [address.slice(0, Math.max(at, 0)), address.slice(at + 1)]
  if (at < 0 || !LOCAL_PART.test(local) || /[\s\p{C}\p{Z}]/u.test(address)) return null
  const domain = standardDomain(typedDomain)
  if (!domain) return null
  const email = `${local}@${domain}`
  return lengthOf(local) <= LOCAL_PART_MAX && lengthOf(email) <= ADDRESS_MAX ? email : null
}

/**
 * A host name in lower case and in its own script, whichever way it was written: both
 * `XN--BCHER-KVA.example` and `Bücher.example` are `bücher.example`. Null for what is no name of a
 * host with a dot.
 */
function standardDomain(domain: string): string | null {
  if (!/^[^\s/?#@:[\]\\%]+$/.test(domain)) return null
  const ascii = domainToASCII(domain)
  return HOST.test(ascii) ? domainToUnicode(ascii) : null
}

/** In bytes, which is what mail servers count. */
function lengthOf(text: string): number {
  return new TextEncoder().encode(text).length
}

export const isEmail = z.refine<string>((value) => standardEmail(value) !== null, {
  error: 'value is not a valid email address',
  params: { type: 'value_error' },
})

/** An email address on its way in, brought to its standard form. */
export const emailInput = z.pipe(
  z.string().check(isEmail),
  z.transform((value) => standardEmail(value) ?? value),
)

/** An email address to look for; what is none finds nobody. */
export const emailQuery = z.pipe(
  plainText,
  z.transform((value) => standardEmail(value) ?? value),
)

// RFC 3492, the part that reads. A URL brings a domain to its ASCII form, by the rules of its
// script (UTS 46), but no browser offers the way back.

const [BASE, T_MIN, T_MAX, SKEW, DAMP, INITIAL_BIAS, INITIAL_CODE] = [36, 1, 26, 38, 700, 72, 128]

/**
 * A host name in lower case and in its own script, whichever way it was written: `XN--BCHER-KVA.example`
 * and `Bücher.example` are both `bücher.example`. Null for what is no name of a host with a dot.
 */
export function unicodeDomain(domain: string): string | null {
  if (!/^[^\s/?#@:[\]\\%]+$/.test(domain) || domain.endsWith('.')) return null
  const ascii = asciiDomain(domain)
  if (!ascii || !/^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9-]*[a-z][a-z0-9-]*$/.test(ascii)) {
    return null
  }
  return ascii.split('.').map(unicodeLabel).join('.')
}

function asciiDomain(domain: string): string | null {
  try {
    return new URL(`http://${domain}`).hostname
  } catch {
    return null
  }
}

function unicodeLabel(label: string): string {
  return label.startsWith('xn--') ? decode(label.slice(4)) : label
}

function decode(encoded: string): string {
  const split = encoded.lastIndexOf('-')
  const output = [...encoded.slice(0, Math.max(split, 0))].map(
    (letter) => letter.codePointAt(0) ?? 0,
  )
  let [code, position, bias] = [INITIAL_CODE, 0, INITIAL_BIAS]
  for (let index = split + 1; index < encoded.length; ) {
    const start = position
    for (let [weight, k] = [1, BASE]; ; k += BASE) {
      const digit = digitOf(encoded.charCodeAt(index++))
      position += digit * weight
      const threshold = Math.min(Math.max(k - bias, T_MIN), T_MAX)
      if (digit < threshold) break
      weight *= BASE - threshold
    }
    bias = adapt(position - start, output.length + 1, start === 0)
    code += Math.floor(position / (output.length + 1))
    position %= output.length + 1
    output.splice(position++, 0, code)
  }
  return String.fromCodePoint(...output)
}

/** `a`–`z` are 0–25, `0`–`9` are 26–35. */
function digitOf(charCode: number): number {
  return charCode >= 97 ? charCode - 97 : charCode - 22
}

function adapt(delta: number, points: number, isFirst: boolean): number {
  let scaled = isFirst ? Math.floor(delta / DAMP) : delta >> 1
  scaled += Math.floor(scaled / points)
  let k = 0
  for (; scaled > ((BASE - T_MIN) * T_MAX) >> 1; k += BASE)
    scaled = Math.floor(scaled / (BASE - T_MIN))
  return k + Math.floor(((BASE - T_MIN + 1) * scaled) / (scaled + SKEW))
}

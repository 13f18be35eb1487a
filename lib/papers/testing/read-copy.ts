/** The contents of all elements of a name, at the end of a path of names, in a structured copy. */
export function readAll(xml: string, ...path: string[]): string[] {
  return path.reduce<string[]>(
    (parts, name) => parts.flatMap((part) => readElements(part, name)),
    [xml],
  )
}

/** As `readAll`, for what stands there once; null where it doesn't. */
export function readOne(xml: string, ...path: string[]): string | null {
  const [text = null, ...others] = readAll(xml, ...path)
  if (others.length > 0) throw new Error(`${path.join(' / ')} stands there more than once`)
  return text
}

function readElements(xml: string, name: string): string[] {
  const pattern = new RegExp(`<ram:${name}(?: [^>]*)?>(.*?)</ram:${name}>`, 'gs')
  return [...xml.matchAll(pattern)].map(([, content = '']) => content.trim())
}

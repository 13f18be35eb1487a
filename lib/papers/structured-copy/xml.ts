/** An element of an XML document, whose texts are plain: they are escaped when it is written. */
export type XmlElement = {
  name: string
  attributes: Record<string, string>
  content: string | XmlElement[]
}

/** An element with a text, or with those of its parts that are there. */
export function element(
  name: string,
  content: string | (XmlElement | null)[],
  attributes: Record<string, string> = {},
): XmlElement {
  const parts = typeof content === 'string' ? content : content.flatMap((part) => part ?? [])
  return { name, attributes, content: parts }
}

/** An element with a text; null where there is none. */
export function optionalElement(name: string, text: string | null): XmlElement | null {
  return text === null ? null : element(name, text)
}

/** A document in UTF-8, well-formed whatever its texts are. */
export function writeXml(root: XmlElement): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${writeElement(root, '')}`
}

function writeElement({ name, attributes, content }: XmlElement, indent: string): string {
  const start = [
    name,
    ...Object.entries(attributes).map(([key, value]) => `${key}="${escapeText(value)}"`),
  ]
  const tag = `${indent}<${start.join(' ')}`
  if (content.length === 0) return `${tag}/>\n`
  if (typeof content === 'string') return `${tag}>${escapeText(content)}</${name}>\n`
  const parts = content.map((part) => writeElement(part, `${indent}  `))
  return `${tag}>\n${parts.join('')}${indent}</${name}>\n`
}

/** What XML 1.0 has no way to write, not even escaped: https://www.w3.org/TR/xml/#charsets */
const UNWRITABLE = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu

/** A text without the characters that no XML document may have. */
export function removeUnwritable(text: string): string {
  return text.replace(UNWRITABLE, '')
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Blanks other than a space would be read back as one, unless they are numbers. */
function escapeText(text: string): string {
  return removeUnwritable(text)
    .replace(/[&<>"]/g, (character) => entities[character] ?? character)
    .replace(/[\t\n\r]/g, (blank) => `&#${blank.charCodeAt(0)};`)
}

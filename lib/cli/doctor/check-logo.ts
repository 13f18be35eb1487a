import { reasonOf } from '../../log'
import { loadLogo } from '../../logo/load-logo'
import type { Finding } from '../../polar/checks/finding'

/**
 * Whether a logo can be loaded and shown.
 *
 * @param source Who names it, in the middle of a sentence.
 */
export async function checkLogo(
  subject: string,
  address: string,
  source: string,
): Promise<Finding> {
  try {
    const { type, content } = await loadLogo(address)
    const size = Math.ceil(content.length / 1024)
    return { subject, state: 'ok', text: `${type.toUpperCase()} of ${size} kB, from ${source}` }
  } catch (error) {
    const text =
      `The logo from ${source} can’t be used: ${reasonOf(error)}. Pages show the name alone. ` +
      'It has to be a PNG, JPEG, WebP or SVG of at most 512 kB, under public/ or at a public https address'
    return { subject, state: 'wrong', text }
  }
}

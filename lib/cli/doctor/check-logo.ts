import { env } from '../../env'
import { reasonOf } from '../../log'
import { loadLogo } from '../../logo/load-logo'
import type { Finding } from '../../polar/checks/finding'

/** Whether the configured logos can be loaded and shown. */
export async function checkLogo(): Promise<Finding[]> {
  const { logo, logoDark } = env().brand
  return Promise.all([
    check('logo', 'PORTICO_LOGO', logo),
    ...(logoDark ? [check('dark logo', 'PORTICO_LOGO_DARK', logoDark)] : []),
  ])
}

async function check(
  subject: string,
  variable: string,
  address: string | undefined,
): Promise<Finding> {
  if (!address) return { subject, state: 'ok', text: `none configured (${variable})` }
  try {
    const { type, content } = await loadLogo(address)
    const size = Math.ceil(content.length / 1024)
    return { subject, state: 'ok', text: `${type.toUpperCase()} of ${size} kB` }
  } catch (error) {
    const text =
      `The logo of ${variable} can’t be used: ${reasonOf(error)}. Pages show the name alone. ` +
      'It has to be a PNG, JPEG, WebP or SVG of at most 512 kB, under public/ or at a public https address'
    return { subject, state: 'wrong', text }
  }
}

import { html, raw } from 'hono/html'
import { getAccents } from '../../brand/accent'
import { env } from '../../env'

/** A link as it stands in an email: the words on it, and where it leads. */
type EmailLink = { label: string; link: string }

/**
 * A button of nothing but text and colour, so that it shows with images off. Outlook pads
 * no links: what only it reads makes its room with wide blanks.
 */
export function htmlButton({ label, link }: EmailLink): string {
  const { fill, onFill } = getAccents(env().brand.accent ?? null).light
  const style = [
    'display:inline-block',
    `background-color:${fill}`,
    `color:${onFill}`,
    'font:bold 16px/20px Arial,Helvetica,sans-serif',
    'padding:12px 24px',
    'border-radius:6px',
    'text-decoration:none',
    'mso-padding-alt:0',
  ]
  const blank = raw('<i hidden style="mso-font-width:200%;mso-text-raise:24px">&emsp;</i>')
  const before = html`<!--[if mso]>${blank}<span style="mso-text-raise:12px"><![endif]-->`
  const after = raw(
    '<!--[if mso]></span><i hidden style="mso-font-width:200%">&emsp;&#8203;</i><![endif]-->',
  )
  return html`<a href="${link}" style="${style.join(';')}">${before}${label}${after}</a>`.toString()
}

/** The same for an email's plain text. */
export function textLink({ label, link }: EmailLink): string {
  return `${label}:\n${link}`
}

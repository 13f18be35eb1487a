import { html, raw } from 'hono/html'
import { getAccents } from '../../brand/accent'
import type { I18n } from '../../i18n/i18n'
import type { Merchant } from '../content'
import { type Html, htmlBlock } from './html-blocks'
import type { Letter } from './letter'
import { darkStyles, type Styles, stylesOf } from './style'

type Frame = { merchant: Merchant & { name: string }; i18n: I18n }

/**
 * The HTML part. It needs no picture and no style sheet to be read, and names language and
 * direction inside too, since some programs show the inside only.
 */
export async function toHtml(
  { subject, title, blocks }: Letter,
  { merchant, i18n }: Frame,
): Promise<string> {
  const { light, dark } = getAccents(merchant.accent)
  const styles = stylesOf(light)
  const { language, direction } = i18n
  const page = await html`<!doctype html>
<html lang="${language}" dir="${direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${subject}</title>
<style>:root{color-scheme:light dark}body{margin:0}${raw(darkStyles(dark))}</style>
</head>
<body>
<div class="ground" lang="${language}" dir="${direction}" style="${raw(styles.ground)}">
<div class="paper" style="${styles.paper}">
${head(merchant, styles)}
<h1 class="ink" style="${styles.ink};font-size:22px;line-height:1.3;margin:0 0 16px">${title}</h1>
${blocks.map((block, index) => html`${index === 0 ? '' : '\n'}${htmlBlock(block, styles, i18n.t)}`)}
${foot(merchant, styles, i18n)}
</div>
</div>
</body>
</html>
`
  return page.toString()
}

function head({ name, logo }: Frame['merchant'], styles: Styles): Html {
  return html`<p class="quiet" style="${styles.quiet};font-weight:600;margin:0 0 24px">${picture(logo)}${name}</p>`
}

/**
 * Most mail programs show no SVG, and a gap in its place. The white is for a logo in dark ink; with
 * a width of its own, by padding or as a block, it would also be there where pictures are off.
 */
function picture(logo: string | null): Html | '' {
  if (!logo || /\.svg([?#]|$)/i.test(logo)) return ''
  return html`<img src="${logo}" alt="" height="32" style="height:32px;width:auto;vertical-align:middle;background:#ffffff;border-radius:4px"> `
}

function foot({ name, support }: Frame['merchant'], styles: Styles, { t }: I18n): Html | '' {
  if (!support) return ''
  const label = t('portal.contact', { merchant: name })
  const link = html`<a class="link" href="${support}" style="${styles.link}">${label}</a>`
  return html`<hr class="rule" style="${styles.rule}"><p class="quiet" style="${styles.quiet};font-size:14px;margin:0">${link}</p>`
}

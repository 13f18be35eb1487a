import { html } from 'hono/html'
import type { I18n } from '../../i18n/i18n'
import type { Block } from './letter'
import type { Styles } from './style'

/** HTML in which everything that was filled in is escaped. */
export type Html = ReturnType<typeof html>

/** A block as HTML, with the words of the language of its letter. */
export function htmlBlock(block: Block, styles: Styles, t: I18n['t']): Html {
  switch (block.kind) {
    case 'paragraph':
      return html`<p class="ink" style="${styles.ink};margin:0 0 16px">${block.text}</p>`
    case 'button':
      return html`${button(block, styles)}${address(block.link, styles, t('mail.copy'))}`
    case 'facts':
      return html`<p class="ink" style="${styles.ink};margin:0 0 16px">${facts(block, styles, t('portal.colon'))}</p>`
    case 'lines':
      return lines(block, styles)
  }
}

type Of<Kind> = Extract<Block, { kind: Kind }>

/** Outlook on Windows gives a link no padding: there, spaces of the same width do the same. */
function button({ label, link }: Of<'button'>, styles: Styles): Html {
  const space = html`<!--[if mso]><i style="mso-font-width:200%;mso-text-raise:24pt">&emsp;</i><![endif]-->`
  const text = html`${space}<span style="mso-text-raise:12pt">${label}</span>${space}`
  return html`<p style="margin:24px 0"><a class="button" href="${link}" style="${styles.button}">${text}</a></p>`
}

/** Nobody reads a longer address, such as a sealed undo link where there is no database. */
const READABLE = 120

/** For people whose mail program shows no button, and for those who don't trust one. */
function address(link: string, styles: Styles, copy: string): Html {
  const isLong = link.length > READABLE
  const look = isLong ? `${styles.quiet};font-size:11px;line-height:1.3` : styles.link
  const shown = html`<a class="${isLong ? 'quiet' : 'link'}" dir="ltr" href="${link}" style="${look};word-break:break-all">${link}</a>`
  return html`<p class="quiet" style="${styles.quiet};font-size:14px;margin:0 0 16px">${copy}<br>${shown}</p>`
}

function facts(block: Of<'facts'>, styles: Styles, colon: string): Html[] {
  return lineByLine(
    block.facts.map(
      ({ label, value }) =>
        html`<span class="quiet" style="${styles.quiet}">${label}${colon}</span><bdi>${value}</bdi>`,
    ),
  )
}

function lines({ title, lines: texts, changed, marked }: Of<'lines'>, styles: Styles): Html {
  const printed = lineByLine(
    texts.map((text) => (marked.includes(text) ? mark(text, changed) : html`<bdi>${text}</bdi>`)),
  )
  const heading = html`<h2 class="quiet" style="${styles.quiet};font-size:14px;font-weight:400;margin:0">${title}</h2>`
  return html`<div class="box" style="${styles.box}">${heading}<p class="ink" style="${styles.ink};margin:0;word-break:break-word">${printed}</p></div>`
}

function lineByLine(parts: Html[]): Html[] {
  return parts.map((part, index) => (index === 0 ? part : html`<br>${part}`))
}

/** Told apart by more than colour. */
function mark(text: string, changed: 'old' | 'new'): Html {
  return changed === 'old'
    ? html`<s><bdi>${text}</bdi></s>`
    : html`<strong><bdi>${text}</bdi></strong>`
}

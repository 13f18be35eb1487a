import { escapeHtml } from './escape'
import type { Block } from './letter'
import type { Styles } from './style'

/** A block as HTML. `copy` is what to say above a button's address. */
export function htmlBlock(block: Block, styles: Styles, copy: string): string {
  switch (block.kind) {
    case 'words':
      return `<p class="ink" style="${styles.ink};margin:0 0 16px">${escapeHtml(block.text)}</p>`
    case 'button':
      return button(block, styles) + address(block.link, styles, copy)
    case 'facts':
      return `<p class="ink" style="${styles.ink};margin:0 0 16px">${facts(block, styles)}</p>`
    case 'lines':
      return lines(block, styles)
  }
}

type Of<Kind> = Extract<Block, { kind: Kind }>

/** Outlook on Windows gives a link no padding: there, spaces as wide as it do the same. */
function button({ label, link }: Of<'button'>, styles: Styles): string {
  const space =
    '<!--[if mso]><i style="mso-font-width:200%;mso-text-raise:24pt">&emsp;</i><![endif]-->'
  return (
    `<p style="margin:24px 0"><a class="button" href="${escapeHtml(link)}" style="${styles.button}">` +
    `${space}<span style="mso-text-raise:12pt">${escapeHtml(label)}</span>${space}</a></p>`
  )
}

/** For whoever has no button, because of their mail program or because they don't trust one. */
function address(link: string, styles: Styles, copy: string): string {
  const shown = escapeHtml(link)
  return (
    `<p class="quiet" style="${styles.quiet};font-size:14px;margin:0 0 16px">${escapeHtml(copy)}<br>` +
    `<a class="link" dir="ltr" href="${shown}" style="${styles.link};word-break:break-all">${shown}</a></p>`
  )
}

function facts(block: Of<'facts'>, styles: Styles): string {
  return block.facts
    .map(
      ({ label, value }) =>
        `<span class="quiet" style="${styles.quiet}">${escapeHtml(label)}:</span> ` +
        `<bdi>${escapeHtml(value)}</bdi>`,
    )
    .join('<br>')
}

function lines({ title, lines }: Of<'lines'>, styles: Styles): string {
  const printed = lines.map((line) => `<bdi>${escapeHtml(line)}</bdi>`).join('<br>')
  return (
    `<div class="box" style="${styles.box}">` +
    `<h2 class="quiet" style="${styles.quiet};font-size:14px;font-weight:400;margin:0">${escapeHtml(title)}</h2>` +
    `<p class="ink" style="${styles.ink};margin:0;word-break:break-word">${printed}</p></div>`
  )
}

import type { I18n } from '../../i18n/i18n'
import type { Block, Letter } from './letter'

/** The text part: the same words, each link on a line of its own. */
export function toPlain(
  { title, blocks }: Letter,
  foot: string[],
  { t, direction }: Pick<I18n, 't' | 'direction'>,
): string {
  const colon = t('portal.colon')
  const body = blocks.map((block) => plainBlock(block, colon))
  const text = [title, ...body, ['-- ', ...foot].join('\n')].join('\n\n')
  return keepNeededIsolates(text, direction)
}

const ISOLATED = /\u2068([^\u2068\u2069]*)\u2069/g
/** Letters of these scripts run to the left, and controls of direction run wherever they say. */
const RIGHT_TO_LEFT =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}\p{Script=Hanifi_Rohingya}\p{Script=Samaritan}\p{Script=Mandaic}]/u
const CONTROL = /\p{Bidi_Control}/u

/** Many programs show a mark of direction as a box: it stays only where a value runs the other way. */
function keepNeededIsolates(text: string, direction: 'ltr' | 'rtl'): string {
  return text.replace(ISOLATED, (isolated: string, value: string) => {
    const hasRtl = RIGHT_TO_LEFT.test(value)
    const hasLtr = [...value].some((sign) => /\p{L}/u.test(sign) && !RIGHT_TO_LEFT.test(sign))
    const runsOtherWay = direction === 'ltr' ? hasRtl : hasLtr || !hasRtl
    return runsOtherWay || CONTROL.test(value) ? isolated : value
  })
}

function plainBlock(block: Block, colon: string): string {
  switch (block.kind) {
    case 'paragraph':
      return block.text
    case 'button':
      return `${block.label}${colon.trimEnd()}\n${block.link}`
    case 'facts':
      return block.facts.map(({ label, value }) => `${label}${colon}${value}`).join('\n')
    case 'lines':
      return [
        `${block.title}${colon.trimEnd()}`,
        ...block.lines.map((line) => markLine(line, block)),
      ].join('\n')
  }
}

/** What changed stands out in text too. */
function markLine(line: string, { changed, marked }: Extract<Block, { kind: 'lines' }>): string {
  if (!marked.includes(line)) return `  ${line}`
  return changed === 'old' ? `- ${line}` : `+ ${line}`
}

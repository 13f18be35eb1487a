import type { Block, Letter } from './letter'

/** The text part: the same words, each link on a line of its own. */
export function toPlain({ title, blocks }: Letter, foot: string[]): string {
  return [title, ...blocks.map(plainBlock), ['-- ', ...foot].join('\n')].join('\n\n')
}

function plainBlock(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
      return block.text
    case 'button':
      return `${block.label}:\n${block.link}`
    case 'facts':
      return block.facts.map(({ label, value }) => `${label}: ${value}`).join('\n')
    case 'lines':
      return [`${block.title}:`, ...block.lines.map((line) => `  ${line}`)].join('\n')
  }
}

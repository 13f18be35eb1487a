/** A mail before it is HTML or plain text, so that both say the same. */
export type Letter = {
  subject: string
  title: string
  blocks: Block[]
}

export type Block =
  | { kind: 'paragraph'; text: string }
  | { kind: 'button'; label: string; link: string }
  | { kind: 'facts'; facts: Fact[] }
  /** Lines as they are printed, like an address. Those that changed are marked. */
  | { kind: 'lines'; title: string; lines: string[]; changed: 'old' | 'new'; marked: string[] }

export type Fact = { label: string; value: string }

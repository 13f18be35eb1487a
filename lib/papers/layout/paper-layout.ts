/** What `paper.typ` prints: every text ready, in the reader's language and order. */
export type PaperLayout = {
  title: string
  number: string
  /** ISO 639-1, and the region where there is one. */
  language: string
  region: string | null
  rightToLeft: boolean
  fonts: string[]
  size: 'a4' | 'us-letter'
  accent: string
  logo: { file: string; alt: string } | null
  /** The day of issue, which the file says of itself. */
  date: { year: number; month: number; day: number }
  seller: PrintedParty
  buyer: PrintedParty
  facts: { label: string; value: string }[]
  /** What it corrects; empty where it corrects nothing. */
  notice: string[]
  /** Labels: the first column is of texts, the others of figures. */
  columns: string[]
  /** The lines of each cell; a cell without any is empty. */
  rows: string[][][]
  totals: { label: string; value: string; strong: boolean }[]
  notes: string[]
  footer: string[]
  /** With `{page}` and `{pages}`. */
  pages: string
  /** From 0 to 9, for the numbers of pages. */
  digits: string[]
  /** What the attached data is called; null without data. */
  attachment: string | null
}

export type PrintedParty = { label: string; name: string; lines: string[] }

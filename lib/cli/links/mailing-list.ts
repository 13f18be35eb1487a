import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { parse } from 'csv-parse'
import { stringify } from 'csv-stringify'
import { CommandError } from '../command'
import { decodeText, EncodingError } from '../decode-text'
import { openOutput } from '../output-file'
import { countRows, detectCsvShape } from './csv-shape'
import { writeAtomically } from './write-atomically'

const LINK_COLUMN = 'portal_link'

/** What a row says of the link that it is to get. */
export type Row = { customer: string; order: string; member: string }

/** The link for a row, or why there can't be one. */
export type LinkOf = (row: Row) => Promise<{ link: string } | { problem: string }>

/** How many rows got a link, how many none, and where that was first. */
export type Outcome = {
  linked: number
  unlinked: number
  first: { row: number; problem: string } | null
}

/** `column` is the name of the one that holds the customer's id. */
type List = { source: string; target: string; column: string; linkOf: LinkOf }

/**
 * Copies a mailing list with a column of links added, a row at a time.
 *
 * @throws {CommandError} when it can't be read as CSV, or written.
 */
export async function addLinks(list: List): Promise<Outcome> {
  const outcome: Outcome = { linked: 0, unlinked: 0, first: null }
  try {
    await writeAtomically(list.target, (draft) => copy(list, draft, outcome))
  } catch (error) {
    throw addFileName(list, error)
  }
  return outcome
}

async function copy({ source, column, linkOf }: List, draft: string, outcome: Outcome) {
  const { bom, delimiter, newline } = await detectCsvShape(source)
  await pipeline(
    createReadStream(source),
    decodeText,
    parse({
      delimiter,
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count_less: true,
      skip_empty_lines: true,
    }),
    (rows: AsyncIterable<string[]>) => addLinkColumn(rows, column, linkOf, outcome),
    stringify({ delimiter, bom, record_delimiter: newline, quoted_match: /[\r\n]/ }),
    openOutput(draft),
  )
  const [before, after] = await Promise.all([countRows(source), countRows(draft)])
  if (before !== after) {
    throw new CommandError(`It has ${before} rows, and ${after} came out. No list was written.`)
  }
}

async function* addLinkColumn(
  rows: AsyncIterable<string[]>,
  column: string,
  linkOf: LinkOf,
  outcome: Outcome,
): AsyncGenerator<string[]> {
  let header: string[] | undefined
  let number = 0
  for await (const row of rows) {
    number++
    if (!header) {
      header = checkHeader(row, column)
      yield [...row, LINK_COLUMN]
      continue
    }
    const cell = (name: string) => row[header?.indexOf(name) ?? -1]?.trim() ?? ''
    const answer = await linkOf({
      customer: cell(column),
      order: cell('order'),
      member: cell('member'),
    })
    if ('link' in answer) outcome.linked++
    else {
      outcome.unlinked++
      outcome.first ??= { row: number, problem: answer.problem }
    }
    const cells = header.map((_, index) => row[index] ?? '')
    yield [...cells, 'link' in answer ? answer.link : '']
  }
  if (!header) throw new CommandError('It is empty. Its first row has to name the columns.')
}

function checkHeader(row: string[], column: string): string[] {
  const header = row.map((name) => name.trim())
  if (!header.includes(column)) {
    throw new CommandError(
      `It has no column "${column}", but ${header.map((name) => `"${name}"`).join(', ')}. ` +
        'Name the one that holds the customer’s id with --column.',
    )
  }
  if (header.includes(LINK_COLUMN)) {
    throw new CommandError(`It has a column "${LINK_COLUMN}" already.`)
  }
  return header
}

function addFileName({ source }: List, error: unknown): unknown {
  if (error instanceof CommandError || error instanceof EncodingError) {
    return new CommandError(`${source}: ${error.message}`, { cause: error })
  }
  if (!(error instanceof Error) || !('code' in error)) return error
  // What CSV and file system have to say names the place.
  return new CommandError(`${source}: ${error.message}`, { cause: error })
}

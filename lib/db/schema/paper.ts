import { customType, index, integer, jsonb, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import type { ChangeActor } from '../../contract/order/history'
import type { PaperDocument } from '../../documents/paper-document'
import { moment } from './columns'
import { orders } from './order'

const bytes = customType<{ data: Uint8Array<ArrayBuffer> }>({ dataType: () => 'bytea' })

/**
 * Every invoice and receipt that was issued. The database refuses to change or delete one, and an
 * order or customer that has one can't be deleted: the law wants them kept.
 */
export const papers = pgTable(
  'papers',
  {
    id: uuid().primaryKey(),
    /** When it was issued. */
    created_at: moment().notNull(),
    order_id: uuid()
      .notNull()
      .references(() => orders.id),
    kind: text().$type<'invoice' | 'receipt'>().notNull(),
    /** Counts from 1 for each kind. */
    revision: integer().notNull(),
    number: text().notNull(),
    /** The tag of the language and region that it is written for. */
    locale: text().notNull(),
    /** What it says. */
    document: jsonb().$type<PaperDocument>().notNull(),
    actor: text().$type<ChangeActor>().notNull(),
    member_id: uuid(),
    actor_name: text(),
    /** SHA-256 of the files, by which they are kept. */
    pdf: text().notNull(),
    xml: text(),
    /** Why it has no structured copy. */
    copy_left_out: text(),
  },
  (table) => [
    unique('papers_revision').on(table.order_id, table.kind, table.revision),
    index('papers_of_time').on(table.created_at, table.id),
  ],
)

/** The files of papers, unless they are kept in a folder. */
export const paperFiles = pgTable('paper_files', {
  /** In lower-case hexadecimal. */
  sha256: text().primaryKey(),
  content: bytes().notNull(),
})

import * as z from 'zod/mini'

/** One page of a list. `max_page` is 0 when nothing is in it. */
export function page<Item extends z.core.$ZodType>(item: Item) {
  return z.object({
    items: z.array(item),
    pagination: z.object({ total_count: z.int(), max_page: z.int() }),
  })
}

export type Page<Item> = {
  items: Item[]
  pagination: { total_count: number; max_page: number }
}

/** Most items on one page; a larger limit is taken as this. */
export const PAGE_LIMIT_MAX = 100

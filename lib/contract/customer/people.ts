import * as z from 'zod/mini'
import { emailQuery } from './email'

/** The query of `GET /v1/people/`. */
export const peopleQuery = z.object({ email: emailQuery })

export type PeopleQuery = z.infer<typeof peopleQuery>

/** A person who may act for a customer: the customer itself, or a member of a team. */
export const person = z.object({
  customer_id: z.guid(),
  customer_name: z.nullable(z.string()),
  /** Null for a customer who acts for themselves. */
  member_id: z.nullable(z.guid()),
  /** The member's name. */
  name: z.nullable(z.string()),
  email: z.string(),
  /** The customer's. */
  locale: z.nullable(z.string()),
})

export type Person = z.infer<typeof person>

export const people = z.object({ items: z.array(person) })

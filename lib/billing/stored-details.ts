import * as z from 'zod/mini'
import { address } from '../contract/address/address'

/** The stored billing details of an order or a customer, where they come back from outside. */
export const storedDetails = z.object({
  billing_name: z.nullable(z.string()),
  billing_address: z.nullable(address),
})

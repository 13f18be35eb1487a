import * as z from 'zod/mini'
import { plainText } from './text'

/** The parameters of a path that names an object by the API's id. */
export const byId = z.object({ id: z.guid() })

/** The parameters of a path that names a customer by the merchant's own id: any text. */
export const byExternalId = z.object({ external_id: plainText })

/** The parameters of a path that names an organization. */
export const bySlug = z.object({ slug: plainText })

/** The parameters of a path whose token is all that it takes. */
export const byToken = z.object({ token: plainText })

import { toLastResort } from '@/components/shell/last-resort'
import { getBrowserI18n } from '@/lib/portal/request/language'

/** What the page says that is shown when every other fails, in the language of this browser. */
export async function GET(): Promise<Response> {
  return Response.json(toLastResort(await getBrowserI18n()), {
    headers: { 'Cache-Control': 'private, no-store' },
  })
}

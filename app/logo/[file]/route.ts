import { answerLogo } from '@/lib/portal/request/logo-response'

type Context = { params: Promise<{ file: string }> }

/** The merchant's logo, as it was checked and stored. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  return answerLogo((await params).file)
}

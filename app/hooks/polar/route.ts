import { answerEvent } from '@/lib/portal/request/answer-event'

/** Where the hosted API sends its events. */
export function POST(request: Request): Promise<Response> {
  return answerEvent(request)
}

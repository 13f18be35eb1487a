import { onePerProcess } from '../process-wide'

/** What is counted as it happens. All durations are in seconds. */
export type Recorder = {
  /** @param route A pattern, never a path: what is counted by has to be few. */
  request(request: { method: string; route: string; status: number }, seconds: number): void
  /** @param outcome `ok`, a kind of failure, or `violation` for an answer that no contract knows. */
  apiCall(operation: string, outcome: string, seconds: number): void
  /** How long a call waited for the budget of calls, and whether there was none for it. */
  budgetWait(work: 'page' | 'bulk', isRefused: boolean, seconds: number): void
  mail(outcome: 'sent' | 'postponed' | 'given_up'): void
}

declare module '../process-wide' {
  interface ProcessWide {
    metrics: { recorder: Recorder | null }
  }
}

const keep = () => onePerProcess('metrics', () => ({ recorder: null }))

/** Who counts; null where metrics are off. */
export function getRecorder(): Recorder | null {
  return keep().recorder
}

/** From now on, this one counts. */
export function setRecorder(recorder: Recorder | null): void {
  keep().recorder = recorder
}

import type { DetailsState } from './details-form'

/** Nothing is left to do after these. */
const settled = ['untouched', 'saved', 'unchanged', 'taken']

/** Whether a save failed, or has a question, apart from errors of fields, which stand beside them. */
export function hasFailed({ status, errors }: Pick<DetailsState, 'status' | 'errors'>): boolean {
  return status === 'invalid' ? errors.form !== undefined : !settled.includes(status)
}

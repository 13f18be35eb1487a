/** The name of the buttons that settle a conflict. */
export const CHOICE = 'choice'

/** `mine` saves what stands in the form; `new` puts into it what the order shows by now. */
export type Choice = 'mine' | 'new'

/** Which of them was pressed; null when it was neither. */
export function conflictChoice(form: FormData): Choice | null {
  const choice = form.get(CHOICE)
  return choice === 'mine' || choice === 'new' ? choice : null
}

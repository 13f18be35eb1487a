/** The name of the buttons that settle a conflict. */
export const CHOICE = 'choice'

/** `mine` saves what stands in the form; `new` puts into it what the order shows now. */
export type Choice = 'mine' | 'new'

/** Which of the two buttons a form was sent with; null when it was neither. */
export function conflictChoice(form: FormData): Choice | null {
  const choice = form.get(CHOICE)
  return choice === 'mine' || choice === 'new' ? choice : null
}

/** The name of the buttons that settle a conflict. */
export const CHOICE = 'choice'

/** The values of these buttons. A page that was rendered before an update still sends them. */
export const choiceValues = { keepMine: 'mine', acceptTheirs: 'new' } as const

/**
 * `keepMine` saves the values in the form; `acceptTheirs` replaces them with the stored details.
 */
export type Choice = keyof typeof choiceValues

/** Reads which of the two buttons a form was submitted with; null when it was neither. */
export function readConflictChoice(form: FormData): Choice | null {
  const value = form.get(CHOICE)
  if (value === choiceValues.keepMine) return 'keepMine'
  return value === choiceValues.acceptTheirs ? 'acceptTheirs' : null
}

import { expect, it } from 'vitest'
import { CHOICE, readConflictChoice } from './conflict-choice'

it.each([
  ['mine', 'keepMine'],
  ['new', 'acceptTheirs'],
  ['keepMine', null],
  ['acceptTheirs', null],
  ['', null],
  ['MINE', null],
  [undefined, null],
  ['toString', null],
])(
  'a form with the choice %j is read as %j, also one rendered before an update',
  (value, choice) => {
    const form = new FormData()
    if (value !== undefined) form.set(CHOICE, value)
    expect(readConflictChoice(form)).toBe(choice)
  },
)

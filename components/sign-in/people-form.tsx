import { Button } from '@/components/ui/button'
import { MessagePage } from '@/components/ui/message-page'
import type { Translate } from '@/lib/i18n/i18n'
import { isolate } from '@/lib/i18n/isolate'

/** Somebody whom a link can sign in: `team` is the one that they act for. */
type Person = { name: string | null; team: string | null; email: string }

type Props<Signable extends Person> = {
  people: Signable[]
  /** Tells the people of one link apart. */
  keyOf: (person: Signable) => string
  /** The form's `person` is the key of the one to sign in. */
  signIn: (form: FormData) => Promise<void>
  t: Translate
}

/** One button for each customer that somebody can sign in as. */
export function PeopleForm<Signable extends Person>(props: Props<Signable>) {
  const { people, keyOf, signIn, t } = props
  const [first, ...others] = people
  const onlyPerson = first && others.length === 0 ? first : null
  const body = onlyPerson
    ? t('signInLink.body', { name: displayName(onlyPerson, t) })
    : t('signInLink.chooseBody')
  return (
    <MessagePage title={t('signInLink.title')} body={body}>
      <form action={signIn} className="flex w-full flex-col gap-3">
        {people.map((person) => (
          <Button
            key={keyOf(person)}
            look={onlyPerson ? 'primary' : 'secondary'}
            type="submit"
            name="person"
            value={keyOf(person)}
          >
            {onlyPerson ? t('signInLink.button') : displayName(person, t)}
          </Button>
        ))}
      </form>
    </MessagePage>
  )
}

function displayName({ name, team, email }: Person, t: Translate): string {
  const person = isolate(name ?? email)
  return team ? t('signInLink.ofTeam', { name: person, team: isolate(team) }) : person
}

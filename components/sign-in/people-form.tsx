import { Button } from '@/components/ui/button'
import { MessagePage } from '@/components/ui/message-page'
import type { Translate } from '@/lib/i18n/i18n'
import { isolate } from '@/lib/i18n/isolate'

/** A person whom a link can sign in; `team` is the team that they act for. */
type Person = { name: string | null; team: string | null; email: string }

type Props<Signable extends Person> = {
  people: Signable[]
  /** A key that distinguishes the people of one link. */
  keyOf: (person: Signable) => string
  /** Signs in the person whose key is the form's `person`. */
  signIn: (form: FormData) => Promise<void>
  t: Translate
}

/** A button for each person whom a link can sign in. */
export function PeopleForm<Signable extends Person>(props: Props<Signable>) {
  const { people, keyOf, signIn, t } = props
  const [first, ...others] = people
  const onlyPerson = first && others.length === 0 ? first : null
  const body = onlyPerson
    ? t('signInLink.body', { name: getDisplayName(onlyPerson, t) })
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
            {onlyPerson ? t('signInLink.button') : getDisplayName(person, t)}
          </Button>
        ))}
      </form>
    </MessagePage>
  )
}

function getDisplayName({ name, team, email }: Person, t: Translate): string {
  const person = isolate(name ?? email)
  return team ? t('signInLink.ofTeam', { name: person, team: isolate(team) }) : person
}

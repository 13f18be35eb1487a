import { openPortal } from '@/app/sign-in/[link]/actions'
import { Button } from '@/components/ui/button'
import { MessagePage } from '@/components/ui/message-page'
import type { I18n } from '@/lib/i18n/i18n'
import { getI18n } from '@/lib/portal/request/language'
import type { SignInPerson } from '@/lib/portal/sign-in/find-people'
import { personKey } from '@/lib/portal/sign-in/open-sign-in'

type Props = { token: string; people: SignInPerson[] }

/** One button for each customer for whom somebody may act. */
export async function PeopleForm({ token, people }: Props) {
  const { t } = await getI18n()
  const [first, ...others] = people
  const only = first && others.length === 0 ? first : null
  const body = only
    ? t('signInLink.body', { name: shownName(only, t) })
    : t('signInLink.chooseBody')
  return (
    <MessagePage title={t('signInLink.title')} body={body}>
      <form action={openPortal.bind(null, token)} className="flex w-full flex-col gap-3">
        {people.map((person) => (
          <Button
            key={personKey(person)}
            look={only ? 'primary' : 'secondary'}
            type="submit"
            name="person"
            value={personKey(person)}
          >
            {only ? t('signInLink.button') : shownName(person, t)}
          </Button>
        ))}
      </form>
    </MessagePage>
  )
}

function shownName({ name, team, email }: SignInPerson, t: I18n['t']): string {
  const who = isolated(name ?? email)
  return team ? t('signInLink.ofTeam', { name: who, team: isolated(team) }) : who
}

/** Keeps the punctuation of a name out of the order of a sentence that runs the other way. */
function isolated(name: string): string {
  return `\u2068${name}\u2069`
}

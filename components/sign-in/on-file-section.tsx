import { requestLinkOnFile } from '@/app/sign-in/actions'
import { getI18n } from '@/lib/portal/request/language'
import type { ReturnTo } from '@/lib/portal/request/return-to'
import type { SignInPerson } from '@/lib/portal/sign-in/find-people'
import { OnFileForm } from './on-file-form'

/** The press for the address on file, and the way on for whom it is not the right one. */
export async function OnFileSection({ person, to }: { person: SignInPerson | null; to: ReturnTo }) {
  const { t } = await getI18n()
  if (!person) return <p className="w-full">{t('signIn.noneOnFile')}</p>
  return (
    <>
      <OnFileForm ask={requestLinkOnFile.bind(null, to)} email={person.email} />
      <h2 className="mt-3 w-full border-rule border-t pt-6 text-lg">{t('signIn.another')}</h2>
    </>
  )
}

import type { ComponentProps } from 'react'
import { OnFileForm } from './on-file-form'

/** The form for the address on file, and the heading of the form for another address. */
export function OnFileSection(props: ComponentProps<typeof OnFileForm>) {
  return (
    <>
      <OnFileForm {...props} />
      {props.email ? (
        <h2 className="mt-3 w-full border-rule border-t pt-6 text-lg">
          {props.i18n.t('signIn.another')}
        </h2>
      ) : null}
    </>
  )
}

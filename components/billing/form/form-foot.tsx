'use client'

import type { ReactNode, Ref } from 'react'
import { type UseFormReturn, useWatch } from 'react-hook-form'
import { joinClasses } from '@/components/ui/classes'
import { LiveRegion } from '@/components/ui/live-region'
import { isEdited } from '@/lib/billing/edited-values'
import type { DetailsValues } from './details-form'
import { SaveButton } from './save-button'
import type { SaveProgress } from './use-checked-submit'
import { useOutcomeFocus } from './use-outcome-focus'
import { useOutcomeRoom } from './use-outcome-room'

type Props = {
  form: UseFormReturn<DetailsValues>
  /** The values of fields that aren't edited, and the stored ones. */
  values: DetailsValues
  base: DetailsValues
  fields: readonly (keyof DetailsValues)[]
  /** How the last save ended; null while there is nothing to say. */
  outcome: ReactNode
  /** The last save failed, or has a question, apart from errors of fields. */
  hasFailed: boolean
  progress: SaveProgress
  saveButton: Ref<HTMLButtonElement>
  messages: { save: string; saving: string; notSaved: string }
}

/**
 * The foot of a form's card: the button that saves, and how the last save ended. It stays on screen
 * wherever the reader is in the form, unless the screen is too low for that.
 */
export function FormFoot(props: Props) {
  const { form, values, base, fields, outcome, hasFailed, progress, saveButton, messages } = props
  const notice = useOutcomeFocus(progress === 'saving', hasFailed)
  const pending = progress !== 'idle'
  const typed = { ...values, ...useWatch({ control: form.control }) }
  const isChanged = isEdited(base, typed, fields)
  const isOutcomeShown = !pending && (hasFailed || !isChanged)
  const room = useOutcomeRoom(notice, pending, isOutcomeShown)
  return (
    <div
      data-form-foot=""
      data-changed={isChanged || undefined}
      className="bottom-0 z-10 -mx-5 -mb-5 rounded-b-[0.625rem] border-rule border-t bg-paper *:px-5 sm:-mx-6 sm:-mb-6 sm:*:px-6 [@media(min-height:30rem)]:sticky"
    >
      <div className="relative" style={{ height: room ?? undefined }}>
        <LiveRegion
          ref={notice}
          tabIndex={-1}
          data-outcome=""
          className={joinClasses(
            'max-h-[calc(50dvh+0.75rem)] overflow-y-auto bg-paper outline-none not-empty:pt-3',
            room !== null &&
              'absolute inset-x-0 bottom-0 border-rule px-[inherit] not-empty:border-t',
          )}
        >
          {isOutcomeShown ? outcome : null}
        </LiveRegion>
      </div>
      <div className="flex flex-wrap items-center justify-end gap-x-4 gap-y-2 py-3">
        <p className="me-auto text-quiet text-sm">
          {isChanged && !pending ? messages.notSaved : null}
        </p>
        <SaveButton ref={saveButton} pending={pending} isChanged={isChanged} messages={messages} />
      </div>
    </div>
  )
}

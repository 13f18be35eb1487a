import type { Ref } from 'react'
import { Button } from '@/components/ui/button'
import { joinClasses } from '@/components/ui/classes'
import { SteadyLabel } from '@/components/ui/steady-label'

type Props = {
  ref: Ref<HTMLButtonElement>
  pending: boolean
  isChanged: boolean
  messages: { save: string; saving: string }
}

/**
 * Saves the form; does nothing while a save is pending. It is quiet until there is something to
 * save, which only scripts can tell, and keeps its size when its label changes.
 */
export function SaveButton({ ref, pending, isChanged, messages }: Props) {
  const isPrimary = isChanged || pending
  return (
    <Button
      ref={ref}
      look={isPrimary ? 'primary' : 'secondary'}
      type="submit"
      aria-disabled={pending || undefined}
      className={joinClasses(
        !isPrimary && 'noscript:border-accent noscript:bg-fill noscript:text-on-fill',
      )}
    >
      <SteadyLabel
        shown={pending ? messages.saving : messages.save}
        others={[messages.saving, messages.save]}
      />
    </Button>
  )
}

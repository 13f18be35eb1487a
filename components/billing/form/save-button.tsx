import type { Ref } from 'react'
import { Button } from '@/components/ui/button'

type Props = {
  ref: Ref<HTMLButtonElement>
  pending: boolean
  messages: { save: string; saving: string }
}

/** Saves the form. Does nothing while a save is pending. */
export function SaveButton({ ref, pending, messages }: Props) {
  return (
    <Button
      ref={ref}
      look="primary"
      type="submit"
      aria-disabled={pending || undefined}
      className="w-full"
    >
      {pending ? messages.saving : messages.save}
    </Button>
  )
}

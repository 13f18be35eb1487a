import { callAgainIfLost } from '@/components/ui/call-again-if-lost'
import { useActionCall } from '@/components/ui/use-action-call'
import type { FieldErrors } from '@/lib/billing/field-errors'
import { applyOutcome, type Late } from '@/lib/billing/late-outcome'
import { classifyLostCall } from './classify-lost-call'
import type { UpdateState } from './use-details'

type LostStatus = ReturnType<typeof classifyLostCall>

/** Sends the state of a form, and shows the outcome in the state that the form has by then. */
export function useSaveCall<State extends { status: string; errors: FieldErrors }>(
  sent: State,
  updateState: UpdateState<State>,
) {
  const { pending, call } = useActionCall<Late<State>>((late) =>
    updateState((now) => applyOutcome(now, late)),
  )

  /**
   * @param action Saves the state, once for a key.
   * @param toLost Returns the outcome of a call that failed.
   */
  async function save(
    action: (sent: State, idempotencyKey: string) => Promise<State>,
    toLost: (status: LostStatus) => State,
  ): Promise<State> {
    const { outcome } = await call(
      async () => ({ sent, outcome: await callAgainIfLost((key) => action(sent, key)) }),
      (error) => ({ sent, outcome: toLost(classifyLostCall(error)) }),
    )
    return outcome
  }

  return { pending, save }
}

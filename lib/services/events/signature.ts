import { Webhook as Signer } from 'standardwebhooks'

/** What is posted to the webhook: the same id and body on each attempt. */
export type Message = { id: string; body: string }

/**
 * The value of `webhook-signature`. The key is the bytes of the secret's text, as Polar's
 * clients take it. For a secret in Standard Webhooks' own form there is a second signature
 * with the key that it encodes: whoever verifies needs only one that fits.
 */
export function sign(secret: string, { id, body }: Message, now: Date): string {
  return signersOf(secret)
    .map((signer) => signer.sign(id, now, body))
    .join(' ')
}

function signersOf(secret: string): Signer[] {
  const ofText = new Signer(new TextEncoder().encode(secret), { format: 'raw' })
  return secret.startsWith('whsec_') ? [new Signer(secret), ofText] : [ofText]
}

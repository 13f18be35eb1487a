/** An order or a customer that is edited, at its path in the merchant's API. */
export type Target = { id: string; path: string }

/** A writer, which edits one object repeatedly and remembers what was confirmed. */
export type Writer = { target: Target; name: string; sent: number; confirmed: string[] }

/** Returns the portal's current URL; waits for the next one while it is down. */
export type FindUrl = () => Promise<string>

/**
 * Edits until `isEnded`. An edit that fails with the portal is neither confirmed nor repeated: the
 * next one writes another text.
 *
 * @throws {Error} for any answer but a success: a portal that is killed gives none.
 */
export async function keepWriting(
  writer: Writer,
  token: string,
  findUrl: FindUrl,
  isEnded: () => boolean,
): Promise<void> {
  while (!isEnded()) {
    const url = await findUrl()
    const text = `${writer.name} ${writer.sent++}`
    const answer = await send(`${url}${writer.target.path}`, token, text)
    if (!answer) continue
    if (answer.status !== 200) throw new Error(`An edit was answered ${answer.status}`)
    writer.confirmed.push(text)
  }
}

async function send(address: string, token: string, text: string): Promise<Response | null> {
  try {
    const response = await fetch(address, {
      method: 'PATCH',
      headers: { Authorization: `Bearer ${token}` },
      body: JSON.stringify({ billing_address: { country: 'IE', line1: text } }),
    })
    await response.arrayBuffer()
    return response
  } catch {
    return null
  }
}

/** An order or a customer that is edited, at its path in the merchant's API. */
export type Target = { id: string; path: string }

/** One who edits one object again and again, and remembers what was confirmed. */
export type Writer = { target: Target; name: string; sent: number; confirmed: string[] }

/** Where the portal is at the moment; waits for the next one while it is down. */
export type Whereabouts = () => Promise<string>

/**
 * Edits until it is told to end. What breaks with the portal is neither confirmed nor
 * repeated: the next edit says something else.
 *
 * @throws {Error} for any answer but a success: a portal that is killed gives none.
 */
export async function keepWriting(
  writer: Writer,
  token: string,
  whereabouts: Whereabouts,
  ended: () => boolean,
): Promise<void> {
  while (!ended()) {
    const address = await whereabouts()
    const text = `${writer.name} ${writer.sent++}`
    const answer = await send(`${address}${writer.target.path}`, token, text)
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

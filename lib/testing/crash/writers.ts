/** An order or a customer that is edited, at its path in the merchant's API. */
export type Target = { id: string; path: string }

/** Writes a text to a target through the portal at this URL, which may be killed meanwhile. */
export type Write = (url: string, token: string, target: Target, text: string) => Promise<Response>

/** A writer, which edits one object repeatedly and remembers what was confirmed. */
export type Writer = {
  target: Target
  name: string
  sent: number
  confirmed: string[]
  write: Write
}

/** Returns the portal's current URL; waits for the next one while it is down. */
export type FindUrl = () => Promise<string>

/** Creates one that has written nothing yet. */
export function createWriter(target: Target, name: string, write: Write): Writer {
  return { target, name, write, sent: 0, confirmed: [] }
}

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
    const answer = await writer.write(url, token, writer.target, text).catch(() => null)
    if (!answer) continue
    if (!answer.ok) throw new Error(`An edit was answered ${answer.status}`)
    writer.confirmed.push(text)
  }
}

/** Edits the billing address of an order or a customer. */
export const editAddress: Write = (url, token, { path }, text) =>
  send(`${url}${path}`, 'PATCH', token, { billing_address: { country: 'IE', line1: text } })

/** Edits an order's address, and has the invoice that says so issued. */
export const editAndIssue: Write = async (url, token, target, text) => {
  const edited = await editAddress(url, token, target, text)
  return edited.ok ? send(`${url}${target.path}/invoice`, 'POST', token, {}) : edited
}

async function send(
  address: string,
  method: string,
  token: string,
  body: object,
): Promise<Response> {
  const headers = { Authorization: `Bearer ${token}` }
  const response = await fetch(address, { method, headers, body: JSON.stringify(body) })
  await response.arrayBuffer()
  return response
}

/**
 * An email that its owner recognises and nobody else learns: `m•••@g•••.com`. However long
 * the hidden parts are, the dots are three.
 */
export function maskEmail(email: string): string {
  const at = email.lastIndexOf('@')
  const [name, host] = [email.slice(0, at), email.slice(at + 1)]
  const dot = host.lastIndexOf('.')
  const ending = dot > 0 ? host.slice(dot) : ''
  return `${takeFirst(name)}•••@${takeFirst(host)}•••${ending}`
}

function takeFirst(text: string): string {
  return [...text][0] ?? ''
}

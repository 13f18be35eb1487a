/**
 * Masks an email address so that only its owner recognises it: `m•••@g•••.com`. There are always
 * three dots, so that they don't reveal how long the hidden parts are.
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

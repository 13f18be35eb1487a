/**
 * Whether each part of a token, between its dots, is base64url exactly as encoders produce it: no
 * padding, no other characters, unused bits zero. Decoders accept other spellings of the same
 * bytes, so a token with another hash could otherwise open the same thing.
 */
export function isCanonicalToken(token: string): boolean {
  return token.split('.').every(isCanonicalPart)
}

function isCanonicalPart(part: string): boolean {
  return Buffer.from(part, 'base64url').toString('base64url') === part
}

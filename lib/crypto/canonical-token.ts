/**
 * Whether each part of a token, between its dots, is base64url in the one spelling that encoders
 * produce: no padding, no other characters, unused bits zero. A decoder takes other spellings for
 * the same bytes, so a token with another hash could otherwise open the same thing.
 */
export function isCanonicalToken(token: string): boolean {
  return token.split('.').every(isCanonicalPart)
}

function isCanonicalPart(part: string): boolean {
  return Buffer.from(part, 'base64url').toString('base64url') === part
}

import fc from 'fast-check'
import { expect, it } from 'vitest'
import { countRounds } from '../../testing/rounds'
import { mintToken, readToken, workingClaims } from '../testing/mint-token'

it('a link is never accepted when we didn’t sign it', async () => {
  const real = mintToken(workingClaims)
  const changed = fc
    .tuple(fc.nat(real.length - 1), fc.constantFrom(...'ABCXYZabcxyz0189-_.'))
    .map(([place, letter]) => real.slice(0, place) + letter + real.slice(place + 1))
  const foreign = fc
    .tuple(fc.string({ minLength: 1 }), fc.constantFrom('HS256', 'none', 'HS512'), fc.object())
    .map(([secret, alg, extra]) => mintToken({ ...workingClaims, ...extra }, secret, { alg }))
  const anything = fc.oneof(changed, foreign, fc.string(), fc.base64String())
  await fc.assert(
    fc.asyncProperty(anything, async (token) => {
      fc.pre(token !== real)
      expect((await readToken(token)).status).toBe('bad')
    }),
    { numRuns: countRounds(3_000) },
  )
})

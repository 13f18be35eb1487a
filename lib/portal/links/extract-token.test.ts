import { expect, it } from 'vitest'
import { extractToken, toTokenPath } from './extract-token'

it.each(['a.b.c', 'a.b.c)', 'a%2Eb%2Ec', 'a%252Eb%252Ec.', 'a.b.c%0A'])(
  'a page leads back to itself from %s without one more layer of escapes',
  (text) => {
    expect(toTokenPath(text)).toBe('a.b.c')
    expect(extractToken(toTokenPath(text))).toBe(extractToken(text))
  },
)

it.each(['../orders', '?x=1', 'a/b', 'ü'])('a page stays below its own path with %s', (text) => {
  const path = `/l/${toTokenPath(text)}`
  expect(new URL(path, 'http://portal.example').pathname).toBe(path)
})

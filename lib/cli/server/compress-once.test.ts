import { gunzipSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { compressOnce } from './compress-once.js'

const script = (text: string) => Buffer.from(`console.log(${JSON.stringify(text)})`)

it('compresses a file when it is first asked for, and gives that again', () => {
  const first = compressOnce(script('one'))
  expect(String(gunzipSync(first))).toBe(String(script('one')))
  expect(compressOnce(script('one'))).toBe(first)
})

it('tells files apart by what is in them', () => {
  expect(String(gunzipSync(compressOnce(script('two'))))).toBe(String(script('two')))
  expect(String(gunzipSync(compressOnce(script('six'))))).toBe(String(script('six')))
})

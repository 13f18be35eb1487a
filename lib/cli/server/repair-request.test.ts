import { IncomingMessage } from 'node:http'
import { Socket } from 'node:net'
import { expect, it } from 'vitest'
import { repairPath } from './repair-request.js'

function repaired(url: string): string | undefined {
  const request = new IncomingMessage(new Socket())
  request.url = url
  repairPath(request)
  return request.url
}

it.each([
  ['/%', '/%25'],
  ['/orders/%', '/orders/%25'],
  ['/orders/%ff', '/orders/%25ff'],
  ['/orders/%FF%FE', '/orders/%25FF%25FE'],
  ['/orders/50%off', '/orders/50%25off'],
  ['/orders/%2', '/orders/%252'],
  ['/orders/%zz', '/orders/%25zz'],
  ['/v1/orders/%c3', '/v1/orders/%25c3'],
  ['/l/%E0%A4%A?x=%', '/l/%25E0%25A4%25A?x=%'],
  ['/%%20', '/%25%20'],
])('takes what is no escape in %s for what it is', (url, path) => {
  expect(repaired(url)).toBe(path)
  expect(() => decodeURIComponent(path.split('?')[0] ?? '')).not.toThrow()
})

it.each(['/', '/orders', '/orders?q=%ff', '/orders/%C3%BC', '/l/a%2Eb', '/%F0%9F%92%B6', '*'])(
  'leaves %s as it is',
  (url) => {
    expect(repaired(url)).toBe(url)
  },
)

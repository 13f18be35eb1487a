import fc from 'fast-check'
import * as z from 'zod/mini'
import type { Operation } from '../operation'
import { anything, texts, valuesFor } from './generated-values'

/** Who calls in generated requests, and what there is for them to ask for. */
export type Scene = {
  /** Values of `Authorization` that the operation lets in. */
  welcome: readonly string[]
  /** Values that it doesn't. */
  unwelcome: readonly string[]
  /** What may stand in the path: ids of what is there, the caller's own or not. */
  named: readonly string[]
  /** Ids for the rest of a request. */
  ids: readonly string[]
}

/** A request as it is sent, before it is one: plain enough to be printed and tried again. */
export type Sent = {
  method: string
  address: string
  headers: Record<string, string>
  body: Uint8Array<ArrayBuffer> | null
}

/** Requests for an operation: a good part of them right, the rest wrong in every place. */
export function requestsFor(operation: Operation, scene: Scene): fc.Arbitrary<Sent> {
  const { method, path, body } = operation
  return fc.record({
    method: fc.constant(method.toUpperCase()),
    address: fc
      .tuple(pathsFor(path, scene), queriesFor(operation, scene))
      .map(([place, query]) => `http://api.test${place}${query}`),
    headers: headersFor(scene),
    body: body ? bodiesFor(body, scene) : fc.constant(null),
  })
}

function pathsFor(path: string, { named }: Scene): fc.Arbitrary<string> {
  const segment = fc.oneof(
    { weight: 5, arbitrary: fc.constantFrom(...named) },
    { weight: 1, arbitrary: fc.constantFrom(...oddSegments) },
    { weight: 1, arbitrary: texts.map((text) => encoded(text)) },
  )
  return segment.map((part) => path.replace(/\{\w+\}/, () => part))
}

const oddSegments = [
  '%2F',
  '%2e%2e',
  '..',
  '.',
  '%00',
  '%',
  '%E0%A4%A',
  '%FF',
  '%ED%A0%80',
  '💥',
  'a'.repeat(5_000),
  '00000000-0000-0000-0000-000000000000',
  'FFFFFFFF-FFFF-FFFF-FFFF-FFFFFFFFFFFF',
  '{id}',
  ':id',
  '*',
]

const oddQueries = [
  '?',
  '?&&==&',
  '?%',
  '?page=1&page=2&page=three',
  '?page[]=1',
  '?metadata',
  '?metadata[a]=b&metadata[a]=c&metadata[d]=',
  '?metadata[a][b]=1',
  '?metadata[__proto__]=1',
  '?metadata[constructor]=1',
  "?metadata['%20or%201=1]=1",
  '?metadata[%00]=1',
  '?__proto__=1&constructor=2',
  '?query=%ED%A0%80',
  '?limit=1e2',
  '?limit=9999999999999999999999',
  '?page=1000000000000&limit=100',
  '?page=%F0%9D%9F%99',
  '?sorting=created_at&sorting=-created_at&sorting=created_at',
]

function queriesFor({ query }: Operation, { ids }: Scene): fc.Arbitrary<string> {
  const names = query instanceof z.ZodMiniObject ? Object.keys(query.shape) : []
  const parameters = names.map((name) => {
    const part = query instanceof z.ZodMiniObject ? query.shape[name] : undefined
    const value = part ? valuesFor(part, ids, name) : texts
    return value.map((sent) =>
      [sent]
        .flat()
        .map((one) => `${name}=${written(one)}`)
        .join('&'),
    )
  })
  const few =
    parameters.length > 0
      ? fc.shuffledSubarray(parameters, { maxLength: Math.min(4, names.length) })
      : fc.constant([])
  const asked = few.chain((chosen) => fc.tuple(...chosen)).map((parts) => `?${parts.join('&')}`)
  return fc.oneof(
    { weight: 6, arbitrary: asked },
    { weight: 1, arbitrary: fc.constantFrom(...oddQueries) },
    { weight: 1, arbitrary: texts.map((text) => `?${written(text)}`) },
  )
}

function written(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '')
  return encoded(text)
}

/** Half a surrogate pair can't be percent-encoded at all. */
function encoded(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\ufffd'))
}

function headersFor({ welcome, unwelcome }: Scene): fc.Arbitrary<Record<string, string>> {
  const rarely = <Value>(arbitrary: fc.Arbitrary<Value>) =>
    fc.option(arbitrary, { freq: 1, nil: undefined })
  const ifMatch = fc.constantFrom(
    '*',
    '"x"',
    'W/"x"',
    '"',
    ',',
    '"a","b"',
    '',
    '\u00ff'.repeat(300),
  )
  const type = fc.constantFrom('application/json', 'text/plain', 'multipart/form-data', '', 'ÿ')
  return fc
    .record({
      Authorization: fc.oneof(
        { weight: 12, arbitrary: fc.constantFrom(...welcome) },
        { weight: 1, arbitrary: fc.constantFrom(...unwelcome) },
      ),
      'If-Match': rarely(ifMatch),
      'Content-Type': rarely(type),
      'Accept-Encoding': rarely(fc.constantFrom('br', 'identity;q=0')),
    })
    .map((headers) =>
      Object.fromEntries(
        Object.entries(headers).flatMap(([name, value]) =>
          value === undefined ? [] : [[name, value]],
        ),
      ),
    )
}

const oddBodies = [
  '',
  ' ',
  '{',
  '[]',
  'null',
  '"text"',
  '\ufeff{}',
  '{"billing_name":"a","billing_name":"b"}',
  '{"email":"one@made.example","email":7}',
  '{"__proto__":{"billing_name":"a"},"constructor":1}',
  '{"billing_name":1e999}',
  '{"billing_name":"\\ud800"}',
  '{"metadata":{"__proto__":"a"}}',
  '{"metadata":{"a":1e400}}',
  '{"billing_address":{"country":"US","country":"DE"}}',
  `{"billing_address":${'['.repeat(20_000)}${']'.repeat(20_000)}}`,
  `{"metadata":${'{"a":'.repeat(5_000)}1${'}'.repeat(5_000)}}`,
  `{"unknown":"${'x'.repeat(900_000)}"}`,
  `{"unknown":"${'x'.repeat(1_100_000)}"}`,
]

const oddBytes = [
  [0xff, 0xfe],
  [0x7b, 0xff, 0x7d],
  [0xed, 0xa0, 0x80],
  [0x22, 0xc0, 0x80, 0x22],
  [0],
]

function bodiesFor(schema: z.core.$ZodType, { ids }: Scene): fc.Arbitrary<Sent['body']> {
  const encoder = new TextEncoder()
  const nearlyRight = valuesFor(schema, ids).map((value) => JSON.stringify(value))
  const json = fc.oneof(
    { weight: 12, arbitrary: nearlyRight },
    { weight: 1, arbitrary: anything.map((value) => JSON.stringify(value)) },
    { weight: 1, arbitrary: fc.constantFrom(...oddBodies) },
  )
  return fc.oneof(
    { weight: 20, arbitrary: json.map((text) => encoder.encode(text)) },
    { weight: 1, arbitrary: fc.constantFrom(...oddBytes).map((bytes) => new Uint8Array(bytes)) },
  )
}

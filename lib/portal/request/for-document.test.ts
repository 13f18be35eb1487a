import { expect, it } from 'vitest'
import { isForDocument } from './for-document'

const request = (headers: Record<string, string>, method = 'GET') => ({
  method,
  headers: new Headers(headers),
})

it.each<[string, Record<string, string>]>([
  ['a press on a link', { 'sec-fetch-dest': 'document', accept: 'text/html' }],
  ['a frame', { 'sec-fetch-dest': 'iframe' }],
  ['a frame of a frameset', { 'sec-fetch-dest': 'frame' }],
  ['an older browser', { accept: 'text/html,application/xhtml+xml;q=0.9,*/*;q=0.8' }],
  ['a command line', { accept: '*/*' }],
  ['a program that names nothing', {}],
])('%s is for a document', (_what, headers) => {
  expect(isForDocument(request(headers))).toBe(true)
  expect(isForDocument(request(headers, 'HEAD'))).toBe(true)
  expect(isForDocument(request(headers, 'POST'))).toBe(false)
})

it.each<[string, Record<string, string>]>([
  ['a picture', { 'sec-fetch-dest': 'image', accept: 'image/avif,*/*;q=0.8' }],
  ['a script', { 'sec-fetch-dest': 'script', accept: '*/*' }],
  ['a style sheet', { 'sec-fetch-dest': 'style' }],
  ['what a script fetches', { 'sec-fetch-dest': 'empty', accept: '*/*' }],
  ['a video', { 'sec-fetch-dest': 'video' }],
  ['an object', { 'sec-fetch-dest': 'object' }],
  ['a manifest', { 'sec-fetch-dest': 'manifest' }],
  ['an older browser’s picture', { accept: 'image/png,image/*;q=0.8,*/*;q=0.5' }],
  ['data that a program asks for', { accept: 'application/json' }],
])('%s is not for a document', (_what, headers) => {
  expect(isForDocument(request(headers))).toBe(false)
})

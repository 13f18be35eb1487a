import { afterEach, beforeEach, expect, it } from 'vitest'
import { captureLog } from '../testing/log-lines'
import { LogoStore } from './logo-store'
import { serveLogo, svg, toLoopback } from './testing/logo-server'

const DAY = 24 * 3_600_000

let logged: ReturnType<typeof captureLog>
beforeEach(() => {
  logged = captureLog()
})
afterEach(() => logged.giveBack())

/** A store with a clock that a test moves, and a server whose answers it replaces. */
async function openStore() {
  const shop = { now: 0, answer: svg, asked: 0 }
  const url = await serveLogo((_request, response) => {
    shop.asked += 1
    response.end(shop.answer)
  })
  return { shop, url, store: new LogoStore(toLoopback, () => shop.now) }
}

it('keeps no page waiting: the first ones have none', async () => {
  const { store, url } = await openStore()
  expect(await store.find(url)).toBeNull()
  const logo = await store.load(url)
  expect(logo?.type).toBe('svg')
  expect(await store.find(url)).toBe(logo)
  expect(store.findFile(logo?.file ?? '')).toBe(logo)
  expect(store.findFile('other.svg')).toBeNull()
})

it('asks once for many pages, and again after a day', async () => {
  const { store, url, shop } = await openStore()
  await Promise.all([store.load(url), store.load(url), store.find(url)])
  shop.now = DAY - 1
  await store.load(url)
  expect(shop.asked).toBe(1)
  shop.now = DAY
  const former = await store.find(url)
  expect(former).not.toBeNull()
  await expect.poll(() => shop.asked).toBe(2)
})

it('keeps the last one when a later one can’t be used, and says why', async () => {
  const { store, url, shop } = await openStore()
  const first = await store.load(url)
  shop.answer = '<html>'
  shop.now = DAY
  await store.find(url)
  await expect.poll(() => logged.lines()).toHaveLength(1)
  expect(logged.lines()[0]).toMatch(/The logo stays as it was .* reason=it is no PNG/)
  expect(await store.find(url)).toBe(first)
})

it('tries again a quarter of an hour after a failure', async () => {
  const { store, url, shop } = await openStore()
  shop.answer = ''
  expect(await store.load(url)).toBeNull()
  expect(logged.lines()[0]).toContain('The logo is left out')
  shop.answer = svg
  shop.now = DAY / 96 - 1
  expect(await store.load(url)).toBeNull()
  shop.now = DAY / 96
  expect((await store.load(url))?.type).toBe('svg')
})

it('has a file of ours at once', async () => {
  expect((await new LogoStore().find('/nordlicht.svg'))?.type).toBe('svg')
})

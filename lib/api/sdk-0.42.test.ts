import { Polar } from 'polar-sdk-0.42'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { publishedIds } from './testing/reached'
import { openSdkWorld, type SdkWorld, type Stories } from './testing/sdk-world'
import { MERCHANT_TOKEN } from './testing/shop'
import { merchantStories } from './testing/strict-merchant-stories'
import { invoiceStories } from './testing/strict-paper-stories'
import { portalStories } from './testing/strict-portal-stories'

let world: SdkWorld
let polar: Polar
let stories: Stories

beforeAll(async () => {
  world = await openSdkWorld()
  polar = new Polar({ serverURL: world.url, accessToken: MERCHANT_TOKEN })
  stories = {
    ...(await portalStories(polar, world.shop, 'usr_1001')),
    ...merchantStories(polar, 'usr_1001'),
    ...(await invoiceStories(polar, world.shop, 'usr_1001')),
  }
})

afterAll(() => world.close())

/** This line of the client came before receipts. */
const known = publishedIds.filter((id) => !id.endsWith(':receipt'))

it.each(known)('%s satisfies the client, which checks every answer', async (id) => {
  const story = stories[id]
  if (!story) throw new Error(`Tell the story of ${id} in testing/strict-*-stories.ts`)
  await story()
  expect(world.reached).toContain(id)
})

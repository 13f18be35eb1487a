import { expect, it } from 'vitest'
import { openOwnShop } from '../../portal/testing/own-shop'
import { link, linkTargets } from '../testing/link-targets'
import { checkTarget } from './link-target'

openOwnShop()

it.each(linkTargets)('asks Portico’s own API for %s', async (_, claims, found) => {
  expect(await checkTarget({ ...link, ...claims })).toEqual(found)
})

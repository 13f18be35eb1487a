import { expect, it, onTestFinished, vi } from 'vitest'
import { connectPostgres } from '../../db/connect'
import { createDispatcher } from '../../services/events/dispatcher'
import { captureLog } from '../../testing/log-lines'
import { startPostgres } from '../../testing/postgres/postgres-server'
import { copyDemo, createDemo, LIMITS } from '../../testing/postgres/server-databases'
import { orderId } from '../testing/shop'
import { openShopWithWebhook } from '../testing/webhook'

it('waits for a database that is away, says so once, and goes on when it is back', async () => {
  const server = await startPostgres()
  onTestFinished(server.remove)
  await createDemo(server.url('postgres'))
  const database = await connectPostgres(await copyDemo(server.url('postgres')), LIMITS)
  onTestFinished(() => database.$client.end())
  const shop = await openShopWithWebhook(database)
  onTestFinished(() => shop.receiver.stop())
  const log = captureLog()
  onTestFinished(log.giveBack)

  await shop.rename(orderId('usr_1001', 0))
  await server.stop()
  const dispatcher = createDispatcher(shop.services, shop.webhook)
  onTestFinished(() => dispatcher.stop())
  const tries = vi.spyOn(database.$client, 'query')
  dispatcher.start()
  await expect.poll(() => tries.mock.calls.length, { timeout: 20_000 }).toBeGreaterThan(2)
  expect(log.lines()).toEqual([expect.stringMatching(/^warn Events have to wait reason=.+$/)])

  await server.start()
  await expect.poll(shop.statuses, { timeout: 20_000 }).toEqual(['delivered'])
  expect(log.lines()).toHaveLength(1)
})

import { AsyncLocalStorage } from 'node:async_hooks'
import { PolarRateLimitError } from '@polar-sh/sdk'
import { env } from '../../env'
import { getRecorder } from '../../metrics/recorder'
import { onePerProcess } from '../../process-wide'
import type { Client } from '../in-process'
import { type Budget, createBudget } from './budget'

declare module '../../process-wide' {
  interface ProcessWide {
    apiBudget: Budget
    /** Set while calls are made that can wait. */
    bulkWork: AsyncLocalStorage<true>
  }
}

/** The instance has made as many calls as it may: nothing was sent. */
export class BudgetSpentError extends PolarRateLimitError {
  constructor(seconds: number) {
    super(429, seconds)
  }
}

const bulkWork = () => onePerProcess('bulkWork', () => new AsyncLocalStorage())

/** Makes the calls of `work` wait behind those of pages: nobody looks at a page for them. */
export function runInBulk<Data>(work: () => Promise<Data>): Promise<Data> {
  return bulkWork().run(true, work)
}

async function takeCall(budget: Budget, isBulk: boolean): Promise<number | null> {
  const began = performance.now()
  const seconds = await budget.take(isBulk)
  const waited = (performance.now() - began) / 1_000
  getRecorder()?.budgetWait(isBulk ? 'bulk' : 'page', seconds !== null, waited)
  return seconds
}

/** Makes a client keep to the instance's budget, and learn from an API that is busy. */
export function spendBudget(client: Client): Client {
  const budget = onePerProcess('apiBudget', () => createBudget(env().apiBudget))
  const sendRequest = client.sendRequest.bind(client)
  client.sendRequest = async (...request) => {
    const seconds = await takeCall(budget, bulkWork().getStore() === true)
    if (seconds !== null) throw new BudgetSpentError(seconds)
    try {
      return await sendRequest(...request)
    } catch (error) {
      if (error instanceof PolarRateLimitError) budget.learn()
      throw error
    }
  }
  return client
}

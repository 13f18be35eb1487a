import type { Browser, Page } from '@playwright/test'
import { openMailbox } from '../mailbox'
import { expect, getOrderId, mintLink, save, savedNotice, test } from '../portal'
import {
  choose,
  type Fault,
  limits,
  nameScripts,
  nonsense,
  outages,
  refusals,
  refuse,
} from './faults'
import { type FaultyPortal, shareFaultyPortal } from './faulty-portal'

let portal: FaultyPortal

shareFaultyPortal((started) => {
  portal = started
})

const order = getOrderId('usr_1001', 0)
const owner = 'clodagh@byrne-design.example'

const name = (page: Page) => page.getByLabel('Company or full name')

const changes = () => portal.calls.filter((call) => call.startsWith('PATCH'))

let count = 0

/** Types another name each time, and lets the API answer the change with this. */
async function typeBefore(
  browser: Browser,
  {
    javaScriptEnabled,
    fault,
    isDone,
  }: { javaScriptEnabled: boolean; fault: Fault; isDone: boolean },
): Promise<{ page: Page; typed: string }> {
  const page = await (await browser.newContext({ javaScriptEnabled })).newPage()
  portal.end()
  await page.goto(portal.url + (await mintLink({ sub: 'usr_1001', order })))
  count += 1
  const typed = `Byrne and ${count} others`
  await name(page).fill(typed)
  portal.begin({ fault, isFor: ({ method }) => method === 'PATCH', isDone })
  return { page, typed }
}

/** Saves, and returns the status with which the page comes back where no script runs. */
async function saveAnd(page: Page, javaScriptEnabled: boolean): Promise<number> {
  const answer = page.waitForResponse((response) => response.request().method() === 'POST')
  await save(page)
  const status = (await answer).status()
  return javaScriptEnabled ? 200 : status
}

const lost = 'The service gave no clear answer, so this may not be saved'

/** What is said of each answer to a change that wasn't made, and with which status. */
const kinds = [
  { faults: choose(outages, 3), said: lost, status: 503 },
  { faults: choose(nonsense, 1), said: lost, status: 503 },
  { faults: choose(limits, 1), said: 'Too many requests at the moment', status: 429 },
  ...refusalsOf({
    'status 403': ['Your role doesn’t allow changing billing details', 403],
    'status 404': ['This order is no longer there', 404],
    'status 412': ['This order is being changed elsewhere', 409],
    'status 422': ['This was not accepted', 422],
    'status 422 with a text': ['This was not accepted', 422],
    'status 422 about a field': ['Company or full name: This was not accepted', 422],
  }),
]

function refusalsOf(said: Record<string, [string, number]>) {
  return Object.entries(said).map(([each, [sentence, status]]) => ({
    faults: Object.entries(refusals).filter(([refusal]) => refusal === each),
    said: sentence,
    status,
  }))
}

for (const javaScriptEnabled of [true, false]) {
  const how = nameScripts(javaScriptEnabled)

  for (const [fault, answer] of choose({ ...outages, ...nonsense }, 3)) {
    test(`what was saved is said and mailed despite ${fault}, ${how}`, async ({ browser }) => {
      const lossy = { javaScriptEnabled, fault: answer, isDone: true }
      const { page, typed } = await typeBefore(browser, lossy)
      const mail = await openMailbox(portal.data).mailAfter(owner, () => save(page))
      expect(mail.text).toContain(typed)
      await expect(savedNotice(page)).toBeVisible()
      await expect(name(page)).toHaveValue(typed)
      expect(changes()).toHaveLength(1)
      await page.context().close()
    })
  }

  for (const { faults, said, status } of kinds) {
    for (const [fault, answer] of faults) {
      test(`what wasn’t saved is kept after ${fault}, ${how}`, async ({ browser }) => {
        const lossy = { javaScriptEnabled, fault: answer, isDone: false }
        const { page, typed } = await typeBefore(browser, lossy)
        const before = (await openMailbox(portal.data).mailsTo(owner)).length
        expect(await saveAnd(page, javaScriptEnabled)).toBe(javaScriptEnabled ? 200 : status)
        await expect(page.getByRole('main').getByText(said).first()).toBeVisible()
        await expect(name(page)).toHaveValue(typed)
        await expect(savedNotice(page)).toBeHidden()
        // What changed meanwhile is known not to have been written, and tried again.
        expect(changes()).toHaveLength(fault === 'status 412' ? 4 : 1)
        portal.end()
        expect(await openMailbox(portal.data).mailsTo(owner)).toHaveLength(before)
        await page.context().close()
      })
    }
  }

  test(`a session that the API ends keeps what was typed, ${how}`, async ({ browser }) => {
    const lossy = { javaScriptEnabled, fault: refuse(401), isDone: false }
    const { page, typed } = await typeBefore(browser, lossy)
    await save(page)
    await expect(page.getByRole('main').getByText('Your session has ended')).toBeVisible()
    portal.end()
    await page.goto(portal.url + (await mintLink({ sub: 'usr_1001', order })))
    await expect(name(page)).toHaveValue(typed)
    await page.context().close()
  })
}

import { readFileSync } from 'node:fs'
import { findUndoLink } from '../mailbox'
import { expect, getOrderId, mintLink, save, savedNotice, test } from '../portal'

test('the token is in no address, no page, no script and no log', async ({ page, api, logs }) => {
  const token = await api.sessionToken('usr_1011')
  const seen: string[] = []
  page.on('request', (request) => {
    if (!request.url().includes('customer_session_token=')) seen.push(request.url())
  })
  page.on('response', (response) => {
    const type = response.headers()['content-type'] ?? ''
    if (/html|script|json|component/.test(type) && response.status() === 200) {
      response.text().then(
        (text) => seen.push(text),
        () => {},
      )
    }
  })
  await page.goto(`/orders?customer_session_token=${token}`)
  await page.goto(`/orders/${getOrderId('usr_1011', 0)}`)
  await page.getByLabel('Company or full name').fill('Ánh Tuyết Studio')
  await save(page)
  await expect(savedNotice(page)).toBeVisible()
  seen.push(await page.content(), ...logs.map((log) => readFileSync(log, 'utf8')))
  seen.push(await page.evaluate(() => document.cookie + JSON.stringify({ ...localStorage })))
  expect(seen.length).toBeGreaterThan(10)
  expect(seen.filter((text) => text.includes(token))).toEqual([])
})

test('no link, undo link or full email address is in a log', async ({
  page,
  logs,
  mailbox,
  api,
}) => {
  const order = getOrderId('usr_1011', 2)
  const { email } = await api.customer('usr_1011')
  const links = [
    await mintLink({ sub: 'usr_1011', order }),
    await mintLink({ sub: 'usr_1011', order, age: 400 }),
    `${await mintLink({ sub: 'usr_1011', order })}tampered`,
  ]
  for (const link of links) await page.goto(link)
  await page.goto(`/orders/${order}`)
  await page.getByLabel('Company or full name').fill('Ánh Tuyết & Co')
  const mail = await mailbox.mailAfter(email, () => save(page))
  const undo = findUndoLink(mail)
  await page.goto(undo)
  await expect(page.getByRole('button', { name: 'Undo this correction' })).toBeVisible()
  const written = logs.map((log) => readFileSync(log, 'utf8')).join()
  const secrets = [
    ...links.map((link) => link.slice(3, 60)),
    new URL(undo).pathname.slice(6, 60),
    email,
  ]
  expect(secrets.filter((secret) => written.includes(secret))).toEqual([])
})

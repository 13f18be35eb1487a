import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { Download, Locator, Page } from '@playwright/test'
import { hasPdfToText, runPdfToText } from '../../lib/papers/testing/pdf-to-text'
import {
  expect,
  expectAccessibleInBothSchemes,
  getOrderId,
  mintLink,
  save,
  savedNotice,
  test,
} from '../portal'

/** Presses what downloads a paper, and returns the download. */
async function download(page: Page, button: Locator): Promise<Download> {
  const [file] = await Promise.all([page.waitForEvent('download'), button.click()])
  return file
}

async function expectPdf(file: Download, ...texts: string[]): Promise<Buffer> {
  const content = await readFile(await file.path())
  expect(content.subarray(0, 5).toString()).toBe('%PDF-')
  // Where Poppler isn't installed, the text is held by the tests of the API and its documents.
  if (hasPdfToText) {
    const text = runPdfToText(content)
    for (const part of texts) expect(text).toContain(part)
  }
  return content
}

const hashOf = (content: Buffer) => createHash('sha256').update(content).digest('hex')
const saved = (page: Page) => page.getByRole('status').filter({ has: savedNotice(page) })
const papers = (page: Page) => page.locator('#papers')

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled })

    test('from the link to the corrected invoice it is three presses', async ({ page, mode }) => {
      const order = getOrderId('usr_1002', javaScriptEnabled ? 4 : 6)
      await page.goto(await mintLink({ sub: 'usr_1002', order }))
      const first = await download(page, page.getByRole('button', { name: 'Download invoice' }))
      const number = first.suggestedFilename().replace('.pdf', '')
      const original = await expectPdf(first, number)

      await page.getByLabel('Company or full name').fill('Corrected Company Ltd')
      await save(page)
      await expect(savedNotice(page)).toBeVisible()
      await expect(saved(page)).toContainText('The corrected invoice is ready.')
      const corrected = await download(
        page,
        saved(page)
          .getByRole(mode === 'hosted' ? 'button' : 'link')
          .filter({ hasText: 'Download corrected invoice' }),
      )
      await expectPdf(corrected, 'Corrected Company Ltd', number)

      await page.goto(`/orders/${order}`)
      if (mode === 'hosted') {
        await expect(papers(page)).toContainText('The service keeps only the latest invoice')
        return
      }
      const earlier = papers(page).getByRole('link', {
        name: `Download ${number} as PDF`,
        exact: true,
      })
      const kept = await readFile(await (await download(page, earlier)).path())
      expect(hashOf(kept)).toBe(hashOf(original))
    })

    test('every row of the list downloads its invoice', async ({ page, openLink }) => {
      await openLink(page, 'usr_1008')
      if (javaScriptEnabled) await page.waitForLoadState('networkidle')
      const row = page
        .getByRole('listitem')
        .filter({ hasText: 'PDF' })
        .nth(javaScriptEnabled ? 1 : 2)
      const number = /NORD-\d+/.exec((await row.textContent()) ?? '')?.[0] ?? ''
      const button = row.getByRole('button', { name: `Download ${number} as PDF` })
      await expectPdf(await download(page, button), number)
    })
  })
}

test('a link for viewing only downloads what was issued, and has nothing issued', async ({
  page,
  browser,
  mode,
}) => {
  test.skip(mode === 'hosted', 'that API has issued it in the other run of these stories')
  const order = getOrderId('usr_1008', 0)
  const viewer = await (await browser.newContext()).newPage()
  const link = await mintLink({ sub: 'usr_1008', order, can: 'view' })
  await viewer.goto(link)
  await expect(viewer.getByText('the invoice hasn’t been issued yet')).toBeVisible()
  await page.goto(await mintLink({ sub: 'usr_1008', order }))
  await page.waitForLoadState('networkidle')
  await download(page, page.getByRole('button', { name: 'Download invoice' }))
  await viewer.goto(link)
  const button = viewer.getByRole('link', { name: 'Download invoice' })
  await expectPdf(await download(viewer, button), 'NORD-')
  await expect(viewer.getByLabel('Your reference on the invoice')).toHaveCount(0)
  await viewer.context().close()
})

test('the buyer’s own reference is put on the invoice', async ({ page, mode }) => {
  test.skip(mode === 'hosted', 'the published API has no references')
  await page.goto(await mintLink({ sub: 'usr_1002', order: getOrderId('usr_1002', 8) }))
  await page.waitForLoadState('networkidle')
  await page.getByLabel('Your reference on the invoice').fill('PO 4711/26')
  const button = papers(page).getByRole('button', { name: 'Put it on the invoice' })
  await expectPdf(await download(page, button), 'Ihre Referenz', 'PO 4711/26')
  await expect(papers(page).getByRole('link', { name: 'as PDF' })).toHaveCount(1)
  await page.getByLabel('Your reference on the invoice').fill('PO ჯონ')
  await papers(page).getByRole('button', { name: 'Issue a corrected invoice with it' }).click()
  await expect(papers(page).getByRole('status')).toContainText('The reference can’t be put on')
  const reference = page.getByLabel('Your reference on the invoice')
  await expect(reference).toHaveValue('PO ჯონ')
  await expect(reference).toHaveAccessibleDescription(/can’t show these letters.* ჯ ო ნ/)
})

test.describe('without scripts, a reference', () => {
  test.use({ javaScriptEnabled: false })

  test('that can’t be printed stays in its field, which names the letters', async ({
    page,
    mode,
  }) => {
    test.skip(mode === 'hosted', 'the published API has no references')
    await page.goto(await mintLink({ sub: 'usr_1002', order: getOrderId('usr_1002', 14) }))
    const reference = page.getByLabel('Your reference on the invoice')
    const button = papers(page).getByRole('button', { name: 'Put it on the invoice' })
    await reference.fill('PO ჯონ 4711')
    await button.click()
    await expect(reference).toHaveValue('PO ჯონ 4711')
    await expect(reference).toHaveAccessibleDescription(/can’t show these letters.* ჯ ო ნ/)
    await reference.fill('PO 4711')
    await expectPdf(await download(page, button), 'PO 4711')
    await page.reload()
    await expect(reference).toHaveValue('PO 4711')
    await expect(reference).not.toHaveAttribute('aria-invalid')
  })
})

test('a paid order has its receipt, and the page shows the paper that was issued', async ({
  page,
  mode,
}) => {
  test.skip(mode === 'hosted', 'a hosted page is a summary of the order')
  await page.goto(await mintLink({ sub: 'usr_1002', order: getOrderId('usr_1002', 10) }))
  await page.waitForLoadState('networkidle')
  const receipt = papers(page).getByRole('link', { name: 'Download receipt' })
  await expectPdf(await download(page, receipt), 'Quittung', 'NORD-R-')
  await download(page, page.getByRole('button', { name: 'Download invoice' }))
  await expect(papers(page).getByText(/^Invoice NORD/)).toBeVisible()
  await page.getByLabel('Company or full name').fill('Shown Again Ltd')
  await save(page)
  const corrected = page.getByRole('article')
  await expect(corrected.getByRole('heading', { name: 'Corrected invoice' })).toBeVisible()
  await expect(corrected).toContainText('corrects and replaces invoice NORD')
  await expect(papers(page)).toContainText(/Corrects NORD-\d+: name/)
  await expectAccessibleInBothSchemes(page)
})

test('a name that no font of the invoice has is said at its field, and stays there', async ({
  page,
  mode,
}) => {
  test.skip(mode === 'hosted', 'a hosted API prints its own invoices')
  await page.goto(await mintLink({ sub: 'usr_1002', order: getOrderId('usr_1002', 12) }))
  const name = page.getByLabel('Company or full name')
  await name.fill('ჯონ დოე')
  await save(page)
  await expect(name).toHaveAccessibleDescription(/can’t show these letters.* ჯ ო ნ/)
  await expect(name).toHaveValue('ჯონ დოე')
})

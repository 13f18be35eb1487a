import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { Download, Locator, Page } from '@playwright/test'
import { hasPdfToText, readPdfText } from '../pdf-text'
import { expect, getOrderId, mintLink, save, savedNotice, test } from '../portal'

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
    const text = readPdfText(await file.path())
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
      const earlier =
        mode === 'hosted'
          ? papers(page).getByRole('link', { name: 'PDF' })
          : papers(page).getByRole('link', { name: `Download ${number}`, exact: true })
      const kept = await readFile(await (await download(page, earlier)).path())
      expect(hashOf(kept)).toBe(hashOf(original))
    })
  })
}

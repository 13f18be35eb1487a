import { expect, test } from '@playwright/test'
import { hasPdfToText, runPdfToText } from '../../lib/papers/testing/pdf-to-text'
import { MERCHANT_TOKEN } from '../global-setup'
import { getOrderId } from '../portal'
import { startServer } from '../server'

test('where no binary can be loaded, papers are issued as plain PDFs, and the start says so', async () => {
  const portal = await startServer({
    NODE_OPTIONS: '--no-addons',
    POLAR_ACCESS_TOKEN: MERCHANT_TOKEN,
  })
  await expect.poll(portal.output).toContain('Papers are plain PDFs on this machine')

  const invoice = `${portal.url}/v1/orders/${getOrderId('usr_1002', 0)}/invoice`
  const headers = { Authorization: `Bearer ${MERCHANT_TOKEN}` }
  const issued = await fetch(invoice, { method: 'POST', headers })
  expect(issued.status).toBe(202)
  const read = async (query = '') => {
    const { url } = await (await fetch(invoice + query, { headers })).json()
    return Buffer.from(await (await fetch(url)).arrayBuffer())
  }
  const pdf = await read()
  expect(pdf.toString('latin1')).not.toMatch(/pdfaid|pdfuaid|factur-x/)
  if (hasPdfToText) expect(runPdfToText(pdf)).toContain('NORD-')
  expect((await read('?copy=true')).toString()).toContain('<rsm:CrossIndustryInvoice')
  expect(portal.output()).toContain('Papers are plain PDFs here')
  await portal.stop()
})

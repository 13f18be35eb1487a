import type { CDPSession, Page } from '@playwright/test'
import { expect, getOrderId, test } from '../portal'

/** An address in Chromium's autofill, by its names for the parts. */
const profiles = {
  US: {
    ADDRESS_HOME_LINE1: '500 Folsom Street',
    ADDRESS_HOME_LINE2: 'Suite 210',
    ADDRESS_HOME_CITY: 'San Francisco',
    ADDRESS_HOME_STATE: 'California',
    ADDRESS_HOME_ZIP: '94105',
    ADDRESS_HOME_COUNTRY: 'US',
  },
  GB: {
    ADDRESS_HOME_LINE1: '1 Vine Street',
    ADDRESS_HOME_LINE2: 'Flat 3',
    ADDRESS_HOME_CITY: 'London',
    ADDRESS_HOME_ZIP: 'EC1A 1BB',
    ADDRESS_HOME_COUNTRY: 'GB',
  },
}

test('Chromium fills in an address, including the list of states that is loaded for the country', async ({
  page,
  openLink,
}) => {
  await openLink(page, 'usr_1008', `/orders/${getOrderId('usr_1008', 8)}`)
  await page.waitForLoadState('networkidle')
  const browser = await page.context().newCDPSession(page)
  await fillIn(page, browser, profiles.US)
  await expect(page.getByRole('combobox', { name: 'State' })).toHaveValue('US-CA')
  await expect(page.getByLabel('Country or region')).toHaveValue('US')
  await expect(page.getByLabel('Street address')).toHaveValue('500 Folsom Street')
  await expect(page.getByLabel('Building, floor')).toHaveValue('Suite 210')
  await expect(page.getByLabel('City')).toHaveValue('San Francisco')
  await expect(page.getByLabel('ZIP code')).toHaveValue('94105')
  await expect(page.getByRole('article')).toContainText('San Francisco, CA 94105')
})

test('Chromium fills in an address of a country without states', async ({ page, openLink }) => {
  await openLink(page, 'usr_1008', `/orders/${getOrderId('usr_1008', 8)}`)
  await page.waitForLoadState('networkidle')
  const browser = await page.context().newCDPSession(page)
  await fillIn(page, browser, profiles.GB)
  await expect(page.getByLabel('Post town')).toHaveValue('London')
  await expect(page.getByLabel('Postcode')).toHaveValue('EC1A 1BB')
  await expect(page.getByRole('article')).toContainText('1 Vine StreetFlat 3LondonEC1A 1BB')
})

/** Fills in an address as if it were chosen from the browser's suggestions at the street field. */
async function fillIn(page: Page, browser: CDPSession, profile: Record<string, string>) {
  const address = { fields: Object.entries(profile).map(([name, value]) => ({ name, value })) }
  // Playwright's headless shell has no autofill.
  const hasAutofill = await browser.send('Autofill.enable').then(
    () => true,
    () => false,
  )
  test.skip(!hasAutofill, 'this browser has no autofill')
  await browser.send('DOM.enable')
  await browser.send('Autofill.setAddresses', { addresses: [address] })
  const { root } = await browser.send('DOM.getDocument')
  const { nodeId } = await browser.send('DOM.querySelector', {
    nodeId: root.nodeId,
    selector: '#line1',
  })
  const { node } = await browser.send('DOM.describeNode', { nodeId })
  const { frameTree } = await browser.send('Page.getFrameTree')
  await browser.send('Autofill.trigger', {
    fieldId: node.backendNodeId,
    frameId: frameTree.frame.id,
    address,
  })
  await expect(page.getByLabel('Street address')).not.toHaveValue('')
}

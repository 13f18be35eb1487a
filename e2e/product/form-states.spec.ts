import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { holdRequests } from '../hold-requests'
import { expect, expectAccessible, getOrderId, mintLink, test } from '../portal'

const views = [
  { language: 'en', width: 1280, colorScheme: 'light', index: 160 },
  { language: 'de', width: 390, colorScheme: 'dark', index: 161 },
  { language: 'ar', width: 390, colorScheme: 'light', index: 162 },
] as const

/** Reads the messages of the form from a language's catalogue. */
function readMessages(language: string) {
  return { ...readCatalogue(language, 'billing-form'), ...readCatalogue(language, 'correction') }
}

function readCatalogue(language: string, feature: string) {
  const file = new URL(`../../lib/i18n/catalogues/${language}/${feature}.json`, import.meta.url)
  return JSON.parse(readFileSync(file, 'utf8'))
}

/** Expects an accessible page that needn't be scrolled sideways. */
async function expectReadable(page: Page) {
  await expectAccessible(page)
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect(overflow).toBeLessThanOrEqual(0)
}

for (const { language, width, colorScheme, index } of views) {
  test.describe(`in ${language}, ${width} px wide, ${colorScheme}`, () => {
    test.use({ chosenLanguage: language, viewport: { width, height: 800 }, colorScheme })
    const messages = readMessages(language)

    test('an order’s form is readable in every state of a save', async ({ page }) => {
      await page.goto(await mintLink({ sub: 'usr_1002' }))
      await page.goto(`/orders/${getOrderId('usr_1002', index)}`)
      await expectReadable(page)
      const name = page.getByLabel(messages.name)
      const button = page.getByRole('button', { name: messages.save })

      await name.fill('x'.repeat(257))
      await button.click()
      await expect(
        page.getByRole('alert').filter({ hasText: messages.errors.tooLong }),
      ).toBeVisible()
      await expectReadable(page)

      await name.fill('Weber & Söhne Logistik SE')
      const release = await holdRequests(page, '**/orders/*', 'POST')
      await button.click()
      await expect(page.getByRole('button', { name: messages.saving })).toBeVisible()
      await expectReadable(page)
      release()
      await expect(page.getByText(messages.saved)).toBeVisible()
      await expectReadable(page)
    })

    test('an invalid field and its error are visible above the phone’s keyboard', async ({
      page,
    }) => {
      await page.setViewportSize({ width: 390, height: 420 })
      await page.goto(await mintLink({ sub: 'usr_1002' }))
      await page.goto(`/orders/${getOrderId('usr_1002', index)}`)
      for (const id of ['billing_name', 'city']) {
        const field = page.locator(`#${id}`)
        const right = await field.inputValue()
        await field.fill('x'.repeat(257))
        await page.getByRole('button', { name: messages.save }).click()
        await page.getByRole('alert').getByRole('link').click()
        await expect(field).toBeFocused()
        await expect(field).toBeInViewport({ ratio: 1 })
        await expect(page.locator(`#${id}-error`)).toBeInViewport({ ratio: 1 })
        await field.fill(right)
      }
    })

    test('so is one with a conflict, with what was typed before, and offline', async ({ page }) => {
      const path = `/orders/${getOrderId('usr_1002', index + 3)}`
      await page.goto(await mintLink({ sub: 'usr_1002' }))
      await page.goto(path)
      const other = await page.context().newPage()
      await other.goto(path)
      const button = page.getByRole('button', { name: messages.save })
      for (const each of [other, page]) {
        await each.getByLabel(messages.name).fill(each === page ? 'Mine' : 'Theirs')
        await each.locator('#city').fill(each === page ? 'Köln' : 'Kiel')
        await each.getByRole('button', { name: messages.save }).click()
        if (each === other) await expect(other.getByText(messages.saved)).toBeVisible()
      }
      const acceptTheirs = page.getByRole('button', { name: messages.conflict.acceptTheirs })
      await expect(acceptTheirs).toBeVisible()
      await expectReadable(page)
      await page.reload()
      await expect(acceptTheirs).toBeVisible()
      await expect(page.getByText(messages.draft.restored)).toBeVisible()
      await expectReadable(page)
      await page.context().setOffline(true)
      await button.click()
      await expect(page.getByText(messages.offline.gone)).toBeVisible()
      await expectReadable(page)
      await page.context().setOffline(false)
      await expect(page.getByText(messages.offline.back)).toBeVisible()
      await expectReadable(page)
    })

    test('an order without an address is readable, also with a warning', async ({ page }) => {
      await page.goto(await mintLink({ sub: 'usr_1008' }))
      await page.goto(`/orders/${getOrderId('usr_1008', 8)}`)
      await expectReadable(page)
      await page.getByLabel(messages.country).selectOption('IE')
      const postcode = page.locator('#postal_code')
      // The Irish post doesn’t use it: it goes when the rules of the country are there.
      await expect(page.locator('#state')).toBeHidden()
      await postcode.fill('12345')
      await postcode.blur()
      await expect(postcode).toHaveAccessibleDescription(/D02 AF30/)
      await expectReadable(page)
    })

    test('so is the account, with what was typed before, and offline', async ({ page }) => {
      await page.goto(await mintLink({ sub: 'usr_1008' }))
      await page.goto('/account')
      await expectReadable(page)
      await page.locator('#city').fill('Galway')
      await page.reload()
      await expect(page.getByText(messages.draft.restored)).toBeVisible()
      await expectReadable(page)
      await page.context().setOffline(true)
      await page.locator('#details button[type=submit]').last().click()
      await expect(page.getByText(messages.offline.gone)).toBeVisible()
      await expectReadable(page)
    })
  })
}

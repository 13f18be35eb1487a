import type { Page } from '@playwright/test'

/** Presses Save on the account page. */
export const saveDetails = (page: Page) =>
  page.getByRole('button', { name: 'Save your details' }).click()

/** What the page says once it is saved. */
export const savedDetails = (page: Page) =>
  page.getByText('Saved. Future invoices show these details.')

export const taxIdField = (page: Page) => page.getByRole('textbox', { name: 'Tax ID' })

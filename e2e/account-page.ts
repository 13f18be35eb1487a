import type { Page } from '@playwright/test'

/** Presses Save on the account page. */
export const saveDetails = (page: Page) =>
  page.getByRole('button', { name: 'Save your details' }).click()

/** The notice after a save. */
export const savedDetailsNotice = (page: Page) =>
  page.getByText('Saved. Future invoices show these details.')

export const taxIdField = (page: Page) => page.getByRole('textbox', { name: 'Tax ID' })

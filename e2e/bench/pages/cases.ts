import type { Page } from '@playwright/test'
import { scriptBudgets } from '../../measure-scripts'
import { getOrderId } from '../../portal'
import { CUSTOMER } from '../portals/visitor'

export type PageCase = {
  name: string
  path: string
  scriptBudget: number
  /** What somebody does on it first; each press or letter is an interaction. */
  act: (page: Page) => Promise<void>
}

const typeInto = (label: string | RegExp) => async (page: Page) => {
  const field = page.getByLabel(label).first()
  await field.click()
  await field.pressSequentially('Weber')
}

export const cases: PageCase[] = [
  {
    name: 'sign-in',
    path: '/sign-in',
    scriptBudget: scriptBudgets.signIn,
    act: typeInto(/email/i),
  },
  {
    name: 'orders',
    path: '/orders',
    scriptBudget: scriptBudgets.orders,
    act: typeInto('Product, invoice number or amount'),
  },
  {
    name: 'one order',
    path: `/orders/${getOrderId(CUSTOMER, 0)}`,
    scriptBudget: scriptBudgets.order,
    act: typeInto('Company or full name'),
  },
  {
    name: 'account',
    path: '/account',
    scriptBudget: scriptBudgets.account,
    act: typeInto('Company or full name on invoices'),
  },
  {
    name: 'papers',
    path: '/orders/papers',
    scriptBudget: scriptBudgets.papers,
    act: (page) => page.getByRole('checkbox').first().check(),
  },
  {
    name: 'accessibility statement',
    path: '/accessibility',
    scriptBudget: scriptBudgets.accessibility,
    act: (page) => page.getByRole('heading', { level: 1 }).click(),
  },
]

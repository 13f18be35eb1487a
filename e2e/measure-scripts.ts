import { gzipSync } from 'node:zlib'
import type { Page } from '@playwright/test'

/** The most JavaScript that each page may load before somebody uses it: gzip, in bytes. */
export const scriptBudgets = {
  orders: 152_000,
  order: 165_000,
  account: 165_000,
  papers: 145_000,
  signIn: 145_000,
  accessibility: 145_000,
}

/** Measures all JavaScript that a browser loads for a path until it is idle: gzip, in bytes. */
export async function measureScripts(page: Page, path: string): Promise<number> {
  const bodies: Promise<Buffer>[] = []
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script') bodies.push(response.body())
  })
  await page.goto(path, { waitUntil: 'networkidle' })
  const all = await Promise.all(bodies)
  return all.reduce((sum, body) => sum + gzipSync(body).length, 0)
}

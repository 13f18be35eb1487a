import type { Page } from '@playwright/test'
import * as z from 'zod/mini'

/** The marks of a page that people notice: milliseconds, and for `cls` no unit. */
export type Vitals = z.infer<typeof vitals>

const vitals = z.object({ lcp: z.number(), cls: z.number(), tbt: z.number(), inp: z.number() })

/**
 * Runs in the page before anything else, and notes what https://web.dev/articles/vitals defines. Of
 * few interactions, the longest is the one that counts.
 */
const OBSERVE = `
  const noted = { lcp: 0, cls: 0, tbt: 0, inp: 0 }
  window.benchVitals = noted
  const observe = (type, note, options = {}) =>
    new PerformanceObserver((list) => list.getEntries().forEach(note)).observe(
      { type, buffered: true, ...options })
  observe('largest-contentful-paint', (entry) => { noted.lcp = entry.startTime })
  observe('layout-shift', (entry) => { if (!entry.hadRecentInput) noted.cls += entry.value })
  observe('longtask', (entry) => { noted.tbt += Math.max(0, entry.duration - 50) })
  observe('event', (entry) => {
    if (entry.interactionId) noted.inp = Math.max(noted.inp, entry.duration)
  }, { durationThreshold: 16 })
`

/** A mid-range phone on a slow network, as Lighthouse imagines one. */
const PHONE = { width: 412, height: 823 }
const NETWORK = { latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 }
const CPU_SLOWDOWN = 4

/** Makes a page as slow as on that phone, and notes its vitals from the next address on. */
export async function slowDown(page: Page): Promise<void> {
  await page.setViewportSize(PHONE)
  await page.addInitScript(OBSERVE)
  const session = await page.context().newCDPSession(page)
  await session.send('Network.enable')
  await session.send('Network.emulateNetworkConditions', { offline: false, ...NETWORK })
  await session.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWDOWN })
}

/** The vitals of a page so far. */
export async function readVitals(page: Page): Promise<Vitals> {
  // What was painted is noted in the frame after it.
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))),
  )
  return vitals.parse(await page.evaluate('window.benchVitals'))
}

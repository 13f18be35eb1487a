import type { Instrumentation } from 'next'

/** Next.js calls this once, before it serves anything. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { startUp } = await import('@/lib/portal/start-up')
  await startUp()
}

/** Next.js calls this for what a page, an action or a route threw and nobody expected. */
export const onRequestError: Instrumentation.onRequestError = async (error, request, context) => {
  const { logRequestError } = await import('@/lib/portal/request/log-error')
  logRequestError(error, { method: request.method, route: context.routePath })
}

import type { Instrumentation } from 'next'

/** Next.js calls this once, before the first request. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { startUp } = await import('@/lib/portal/start-up')
  await startUp()
}

/** Next.js calls this for unexpected errors of pages, actions and routes. */
export const onRequestError: Instrumentation.onRequestError = async (error, request, context) => {
  const { logRequestError } = await import('@/lib/portal/request/log-error')
  logRequestError(error, { method: request.method, route: context.routePath })
}

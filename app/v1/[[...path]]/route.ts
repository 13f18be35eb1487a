import { serveApi } from '@/lib/api/serve'

export const GET = serveApi
export const HEAD = serveApi
export const OPTIONS = serveApi
export const POST = serveApi
export const PATCH = serveApi
export const PUT = serveApi
export const DELETE = serveApi

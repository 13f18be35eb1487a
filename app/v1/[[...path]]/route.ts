import { serveApi } from '@/lib/api/serve'

export const GET = serveApi
export const POST = serveApi
export const PATCH = serveApi
export const PUT = serveApi
export const DELETE = serveApi

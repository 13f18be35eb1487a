import { createSessionCookie, type PortalSession } from '../session/session-cookie'

const jar = new Map<string, { value: string }>()

/** Replaces `next/headers` with the cookies of a browser that a test acts as. */
export const nextHeaders = {
  cookies: async () => ({
    get: (name: string) => jar.get(name),
    set: (name: string, value: string) => jar.set(name, { value }),
    delete: (name: string) => jar.delete(name),
  }),
  headers: async () => new Headers(),
}

/** Gives that browser the cookie of this session. */
export async function setSessionCookie(session: PortalSession): Promise<void> {
  const { name, value } = await createSessionCookie(session)
  jar.set(name, { value })
}

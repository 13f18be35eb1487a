import { cookies } from 'next/headers'
import { rows } from '../../rows'

export async function GET() {
  const visitor = (await cookies()).get('visitor')?.value
  return Response.json({ visitor, items: rows })
}

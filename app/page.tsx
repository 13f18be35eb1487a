import { redirect } from 'next/navigation'

type Props = { searchParams: Promise<{ email?: string | string[] }> }

/** The API's own mails link here with only the customer's email. */
export default async function Home({ searchParams }: Props) {
  const { email } = await searchParams
  redirect(typeof email === 'string' ? `/orders?${new URLSearchParams({ email })}` : '/orders')
}

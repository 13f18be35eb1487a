import { cookies } from 'next/headers'
import { rows } from '../rows'

export default async function Page() {
  const visitor = (await cookies()).get('visitor')?.value
  return (
    <main>
      <h1>Orders of {visitor}</h1>
      <ul>
        {rows.map(({ number, product, status, created, total }) => (
          <li key={number}>
            <a href={`/orders/${number}`}>{product}</a>
            <span>{status}</span>
            <time dateTime={created}>{created}</time>
            <strong>{total}</strong>
          </li>
        ))}
      </ul>
    </main>
  )
}

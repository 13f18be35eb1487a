import { expect, it } from 'vitest'
import { withCheckedCertificate } from './tls'

const server = 'postgres://portico:p%40ss@db.example:5433/shop'

it.each(['prefer', 'require', 'verify-ca', 'verify-full'])(
  'checks the certificate with sslmode=%s',
  (mode) => {
    expect(withCheckedCertificate(`${server}?sslrootcert=%2Fca.pem&sslmode=${mode}`)).toBe(
      `${server}?sslrootcert=%2Fca.pem&sslmode=verify-full`,
    )
  },
)

it.each(['', '?sslmode=disable', '?sslmode=no-verify', '?sslmode=require&uselibpqcompat=true'])(
  'leaves an address with "%s" as it is',
  (parameters) => {
    expect(withCheckedCertificate(server + parameters)).toBe(server + parameters)
  },
)

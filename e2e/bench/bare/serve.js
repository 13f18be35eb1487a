// Serves the bare pages as lib/cli/start.js serves the portal: Next.js behind a server of Node.js.
import { createServer } from 'node:http'
import next from 'next'

const app = next({ dir: import.meta.dirname, quiet: true })
await app.prepare()
const handle = app.getRequestHandler()
createServer((request, response) => handle(request, response)).listen(
  Number(process.env.PORT),
  '127.0.0.1',
  () => console.log('The bare pages are served'),
)

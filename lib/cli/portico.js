#!/usr/bin/env node
// `npx portico`: the command line. Plain JavaScript without dependencies at the top: it runs
// before anything is installed, and before anything can read TypeScript.
import { ensureInstalled, explain, readEnvFile, requireNode, root } from './prepare.js'

requireNode()
const here = process.cwd()
process.chdir(root)
readEnvFile()
ensureInstalled()
const { register } = await import('tsx/esm/api')
register()
// Whoever reads the output may have had enough of it (`portico export | head`).
process.stdout.on('error', (error) => {
  if ('code' in error && error.code === 'EPIPE') process.exit(1)
  explain('The output can’t be written', error)
})
const { main } = await import('./main')
const [name, ...parameters] = process.argv.slice(2)
try {
  process.exit(await main({ name, parameters, here }))
} catch (error) {
  explain(`portico ${name} failed`, error)
}

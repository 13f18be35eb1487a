// npm run language -- check xx: what is left to do for a language, before it is in the table too.
import { existsSync } from 'node:fs'
import path from 'node:path'
import { isLanguage } from '../languages'
import { checkCatalogue } from './check-catalogue'

const [command, language = ''] = process.argv.slice(2)
const isThere = existsSync(path.join(import.meta.dirname, '../catalogues', language, 'index.ts'))

if (command !== 'check' || !language || !isThere) {
  process.stderr.write(
    'npm run language -- check xx: lib/i18n/catalogues has to have a folder xx\n',
  )
  process.exitCode = 2
} else {
  const problems = checkCatalogue(language)
  if (!isLanguage(language)) problems.push(`${language} has no line in lib/i18n/languages.ts`)
  const sum = problems.length === 0 ? 'Nothing is left to do.' : `${problems.length} to do.`
  process.stdout.write(`${[...problems, sum].join('\n')}\n`)
  process.exitCode = problems.length === 0 ? 0 : 1
}

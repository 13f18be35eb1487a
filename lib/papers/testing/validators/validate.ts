import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fetchTool, run, type Tool } from './validators'

/** Files by name: what a validator finds wrong in each is listed by the same names. */
export type Files = Record<string, string | Uint8Array>
export type Faults = Record<string, string[]>

/** Validates copies by the XML schema of CII D16B and the Schematron of EN 16931. */
export function validateCopies(copies: Files): Faults {
  return validate(copies, 'xml', (files) => runSource('phive', 'ValidateCopies.java', files))
}

/** Validates PDFs as Factur-X: what they declare, and the data in them. */
export function validateFacturX(pdfs: Files): Faults {
  return validate(pdfs, 'pdf', (files) => runSource('mustang', 'ValidateFacturX.java', files))
}

/** Validates PDFs by a standard: PDF/A-3a or PDF/UA-1. */
export function validatePdfs(pdfs: Files, flavour: '3a' | 'ua1'): Faults {
  return validate(pdfs, 'pdf', (files) => {
    const jars = fetchTool('verapdf')
    const options = ['--format', 'text', '-v', '--flavour', flavour]
    // It ends with 1 where a file breaks a rule.
    const printed = run('java', ['-cp', jars, VERAPDF, ...options, ...files], [0, 1])
    return printed.replaceAll(/^(PASS|FAIL) (\S+)(.*)$/gm, (_line, result, file, rest) =>
      result === 'PASS' ? `${file}\tvalid` : `${file}\tinvalid ${rest}`,
    )
  })
}

const VERAPDF = 'org.verapdf.apps.GreenfieldCliWrapper'

function runSource(tool: Tool, source: string, files: string[]): string {
  return run('java', ['-cp', fetchTool(tool), path.join(import.meta.dirname, source), ...files])
}

/** Runs a validator, which prints `file<TAB>valid` for what is, and what is wrong elsewhere. */
function validate(
  files: Files,
  extension: string,
  runValidator: (files: string[]) => string,
): Faults {
  const folder = mkdtempSync(path.join(tmpdir(), 'portico-validate-'))
  try {
    const names = Object.keys(files)
    const paths = names.map((_name, index) => path.join(folder, `${index}.${extension}`))
    for (const [index, content] of Object.values(files).entries()) {
      writeFileSync(paths[index] ?? '', content)
    }
    const lines = runValidator(paths).split('\n')
    return Object.fromEntries(
      names.map((name, index) => [name, faultsOf(`${paths[index]}\t`, lines)]),
    )
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function faultsOf(start: string, lines: string[]): string[] {
  const said = lines
    .filter((line) => line.startsWith(start))
    .map((line) => line.slice(start.length))
  if (said.length === 0) return ['the validator said nothing of it']
  return said.filter((text) => text !== 'valid')
}

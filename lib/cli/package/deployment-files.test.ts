import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

const UNIT = 'docs/deploy/portico.service'

/** How long a stop may take: see lib/cli/start.js. */
const STOP_SECONDS = 30

const hasSystemd = spawnSync('systemd-analyze', ['--version']).status === 0

it.skipIf(!hasSystemd)('systemd finds nothing wrong with the unit', () => {
  const { status, stdout, stderr } = spawnSync('systemd-analyze', ['verify', UNIT], {
    encoding: 'utf8',
  })
  const complaints = `${stdout}${stderr}`.split('\n').filter((line) => line.includes('portico'))
  expect([status, complaints]).toEqual([0, []])
})

it.each([
  [UNIT, `TimeoutStopSec=${STOP_SECONDS}\n`],
  ['compose.yaml', `stop_grace_period: ${STOP_SECONDS}s\n`],
])('%s gives a stop its time', (file, line) => {
  expect(readFileSync(file, 'utf8')).toContain(line)
})

it('what isn’t committed, such as secrets, isn’t copied into an image', () => {
  const read = (file: string) => readFileSync(file, 'utf8').replaceAll(/\/$/gm, '').split('\n')
  const excluded = read('.dockerignore')
  expect(read('.gitignore').filter((line) => !excluded.includes(line))).toEqual([])
})

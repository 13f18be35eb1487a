import type { Import } from './imports'

// Which room may import which. It changes only with a decision in docs/decisions.
export const pure = ['lib/contract', 'lib/billing', 'lib/address']

/** What a feature's components may import besides their own folder; from `types` only types. */
const feature = {
  imports: ['components/ui', 'components/shell', 'components/billing', ...pure],
  onServer: ['lib/i18n', 'lib/countries', 'lib/brand'],
  types: ['lib/i18n', 'lib/documents', 'lib/tax-id'],
}

export const allowed: Record<string, string[]> = {
  'components/ui': [],
  'components/shell': ['components/ui', 'lib/billing', 'lib/i18n', 'lib/current-request.ts'],
  'components/billing': ['components/ui', 'components/shell', ...pure],
  app: [
    'components',
    ...pure,
    'lib/portal',
    'lib/current-request.ts',
    'lib/i18n',
    'lib/documents',
    'lib/countries',
    'lib/brand',
    'lib/tax-id',
  ],
  'proxy.ts': ['lib/portal'],
  'instrumentation.ts': ['lib/portal'],
  'lib/portal': [
    ...pure,
    'lib/polar',
    'lib/state',
    'lib/mail',
    'lib/logo',
    'lib/metrics',
    'lib/outbox',
    'lib/documents',
    'lib/papers/clean-for-paper.ts',
    'lib/papers/coverage.ts',
    'lib/papers/fonts',
    'lib/papers/archive',
    'lib/i18n',
    'lib/countries',
    'lib/tax-id',
    'lib/crypto',
    'lib/current-request.ts',
    'lib/env.ts',
    'lib/log.ts',
    'lib/process-wide.ts',
  ],
  'lib/billing': ['lib/contract', 'lib/address'],
  'lib/documents': ['lib/contract', 'lib/address', 'lib/countries'],
  'lib/papers': [
    'lib/publish-folder.js',
    'lib/documents',
    'lib/contract',
    'lib/i18n',
    'lib/address',
    'lib/tax-id',
    'lib/log.ts',
  ],
  'lib/polar': [
    'lib/contract',
    'lib/metrics/recorder.ts',
    'lib/env.ts',
    'lib/log.ts',
    'lib/process-wide.ts',
  ],
  'lib/api': [
    'lib/services',
    'lib/contract',
    'lib/current-request.ts',
    'lib/log.ts',
    'lib/process-wide.ts',
  ],
  'lib/services': [
    'lib/db',
    'lib/outbox',
    'lib/documents',
    'lib/papers',
    'lib/tax-id',
    'lib/contract',
    'lib/crypto',
    'lib/log.ts',
    'lib/private-files.ts',
  ],
  'lib/state': [
    'lib/db',
    'lib/outbox',
    'lib/mail',
    'lib/contract',
    'lib/crypto',
    'lib/env.ts',
    'lib/log.ts',
    'lib/process-wide.ts',
  ],
  'lib/mail': [
    'lib/contract',
    'lib/address',
    'lib/countries',
    'lib/i18n',
    'lib/env.ts',
    'lib/brand',
    'lib/metrics/recorder.ts',
    'lib/outbox',
    'lib/log.ts',
    'lib/private-files.ts',
  ],
  'lib/outbox': ['lib/log.ts'],
  'lib/metrics': ['lib/outbox', 'lib/env.ts', 'lib/log.ts', 'lib/process-wide.ts'],
  'lib/brand': [],
  'lib/logo': ['lib/log.ts', 'lib/process-wide.ts'],
  'lib/crypto': [],
  'lib/tax-id': ['lib/contract'],
  'lib/countries': ['lib/address', 'lib/contract'],
  'lib/address': ['lib/contract'],
  'lib/i18n': ['lib/contract', 'lib/env.ts', 'lib/process-wide.ts'],
  'lib/db': [
    'lib/contract',
    'lib/documents',
    'lib/env.ts',
    'lib/log.ts',
    'lib/private-files.ts',
    'lib/process-wide.ts',
  ],
  'lib/contract': [],
  'lib/log.ts': ['lib/env.ts', 'lib/current-request.ts'],
  'lib/current-request.ts': [],

  'lib/private-files.ts': ['lib/log.ts'],
  'lib/process-wide.ts': [],
  'lib/publish-folder.js': [],
  'lib/env.ts': ['lib/env-required.ts', 'lib/env-values.ts'],
  'lib/env-required.ts': [],
  'lib/env-values.ts': ['lib/contract'],
  'lib/cli': [
    'lib/portal',
    'lib/papers',
    'lib/polar',
    'lib/state',
    'lib/api',
    'lib/services',
    'lib/db',
    'lib/mail/smtp.ts',
    'lib/brand',
    'lib/logo',
    'lib/contract',
    'lib/env.ts',
    'lib/log.ts',
    'lib/private-files.ts',
    'lib/publish-folder.js',
  ],
}

/** Single files that may import more, since something has to connect the parts. */
const exceptions: Record<string, string[]> = {
  'lib/cli/test.js': ['e2e'],
  'lib/polar/in-process.ts': ['lib/api'],
  'lib/polar/mirror/open-mirror.ts': ['lib/api'],
  'lib/services/open-services.ts': ['lib/env.ts', 'lib/brand', 'lib/logo'],
  'lib/api/serve.ts': ['lib/env.ts'],
}

/** Whether a file may import this; `isClient` when it runs in the browser. */
export function mayImport(file: string, isClient: boolean, { target, isType }: Import): boolean {
  if (!isOwnFile(target) || getRoom(file) === getRoom(target)) return true
  const room = getRoom(file)
  const own = allowed[room]
  if (own && isIn([...own, ...(exceptions[file] ?? [])], target)) return true
  if (!room.startsWith('components/')) return false
  if (isType && isIn(feature.types, target)) return true
  if (room === 'components/ui' || own) return false
  return isIn([...feature.imports, ...(isClient ? [] : feature.onServer)], target)
}

/** A room is a folder of `lib` or `components`, or what stands beside them. */
export function getRoom(file: string): string {
  const [top = '', second = ''] = file.split('/')
  return top === 'lib' || top === 'components' ? `${top}/${second}` : top
}

/** Whether a file is one of these rooms, or in one. */
export function isIn(rooms: string[], file: string): boolean {
  return rooms.some((room) => file === room || file.startsWith(`${room}/`))
}

/** Whether an import is a file of the project, and no package. */
export function isOwnFile(target: string): boolean {
  return /^(app|components|lib|e2e)\/|^(proxy|instrumentation)\.ts$/.test(target)
}

import type { Table } from './table'

type Part = {
  name: string
  /** Whether it runs only when it is asked for: it takes many minutes. */
  isLong?: true
  measure: () => Promise<Table[]>
}

/** Everything that can be measured; a part loads what it needs when it runs. */
export const parts: Part[] = [
  {
    name: 'requests',
    measure: async () => (await import('./requests/requests')).measureRequests(),
  },
  { name: 'load', measure: async () => (await import('./load')).measureLoad() },
  { name: 'start', measure: async () => (await import('./start-up')).measureStartUp() },
  { name: 'pages', measure: async () => (await import('./pages/pages')).measurePages() },
  { name: 'memory', measure: async () => (await import('./memory')).measureMemory() },
  {
    name: 'copying',
    isLong: true,
    measure: async () => (await import('./copying')).measureCopying(),
  },
  { name: 'papers', isLong: true, measure: async () => (await import('./papers')).measurePapers() },
  { name: 'import', isLong: true, measure: async () => (await import('./import')).measureImport() },
  { name: 'growth', isLong: true, measure: async () => (await import('./growth')).measureGrowth() },
]

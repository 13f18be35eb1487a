import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { createMetrics } from './prometheus'

const sources = { isApiUp: () => true, queues: {}, clock: () => new Date() }

it('the dashboard and the documents name the metrics that there are', async () => {
  const { registry } = createMetrics(sources)
  const all = registry.getMetricsAsArray().map(({ name }) => name)
  const files = ['docs/deploy/grafana-dashboard.json', 'docs/operations.md']
  for (const file of files) {
    const named = readFileSync(file, 'utf8').match(/\b(portico|nodejs|process)_[a-z0-9_]+/g) ?? []
    const names = named.map((name) => name.replace(/_(bucket|count)$/, ''))
    const own = all.filter((name) => name.startsWith('portico_'))
    expect(names).toEqual(expect.arrayContaining(own))
    expect(names.filter((name) => !all.includes(name))).toEqual([])
  }
})
